package io.quinit.lean;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import com.oracle.svm.core.annotate.TargetElement;
import io.smallrye.config.ConfigMappingContext;

/** The settings of log files, syslog, sockets and formats, which nobody reads ({@link PlainLogging}), are not looked up either. */
@TargetClass(className = "io.quarkus.runtime.logging.LogRuntimeConfig$$CMImpl")
final class NoLogSettings {

    @Substitute
    @TargetElement(name = TargetElement.CONSTRUCTOR_NAME)
    public NoLogSettings(ConfigMappingContext context) {}
}
