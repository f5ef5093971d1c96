package io.quinit.lean;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Iterator;
import java.util.List;
import java.util.Map.Entry;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Every name is spelled as a variable of the environment would be, for the environment's source, which is not there. */
@TargetClass(value = SmallRyeConfig.class, innerClass = "ConfigSources")
final class NoEnvironmentNames {

    @Substitute
    static List<Entry<String, Supplier<Iterator<String>>>> buildPropertiesForEnvMatching(
            SmallRyeConfigBuilder builder, List<ConfigSource> sources, List<String> profiles) {
        return List.of();
    }
}
