package io.quinit.lean;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Neither environment, system properties nor files are sources of settings ({@link CommandLineAlone}). */
@TargetClass(SmallRyeConfigBuilder.class)
final class NoDefaultSources {

    @Substitute
    protected List<ConfigSource> getSystemSources() {
        return List.of();
    }

    @Substitute
    protected List<ConfigSource> getPropertiesSources() {
        return List.of();
    }
}
