package io.quinit.lean;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import io.quarkus.runtime.configuration.AbstractConfigBuilder;
import io.smallrye.config.ConfigMappings.ConfigClass;
import io.smallrye.config.SmallRyeConfigBuilder;

/** Settings that the build fixed are in the executable as objects; the framework would read them again at each start. */
@TargetClass(AbstractConfigBuilder.class)
final class MadeByTheBuild {

    @Substitute
    protected static void withMapping(SmallRyeConfigBuilder builder, ConfigClass mapping) {
        if (!builder.getMappingsBuilder().getMappingsInstances().containsKey(mapping)) {
            builder.withMapping(mapping);
        }
    }
}
