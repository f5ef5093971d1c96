package io.quinit.lean;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.configuration.RuntimeConfigBuilder;
import io.smallrye.config.ExpressionConfigSourceInterceptor;
import io.smallrye.config.ProfileConfigSourceInterceptor;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;

/**
 * What the build knows and the kernel command line configure the executable. Without the framework's other sources (environment,
 * system properties, files) and its rewriting of names, a value is found in a table or is not there; with them, each of the hundreds
 * of values that a start reads is asked for a dozen times, in the spelling of each source.
 */
@TargetClass(RuntimeConfigBuilder.class)
final class CommandLineAlone {

    @Substitute
    public void configBuilder(SmallRyeConfigBuilder builder) {
        builder.withDefaultValue(SmallRyeConfig.SMALLRYE_CONFIG_MAPPING_VALIDATE_UNKNOWN, "false")
                .withInterceptors(
                        new ProfileConfigSourceInterceptor(List.of(LaunchMode.NORMAL.getDefaultProfile())),
                        new ExpressionConfigSourceInterceptor())
                .forClassLoader(Thread.currentThread().getContextClassLoader());
    }
}
