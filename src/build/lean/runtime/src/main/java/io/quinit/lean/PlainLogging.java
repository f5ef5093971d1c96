package io.quinit.lean;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.RuntimeValue;
import io.quarkus.runtime.logging.DiscoveredLogComponents;
import io.quarkus.runtime.logging.InheritableLevel;
import io.quarkus.runtime.logging.LoggingSetupRecorder;
import io.quarkus.runtime.shutdown.ShutdownListener;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Formatter;
import java.util.logging.Handler;

/**
 * The framework's few warnings go to standard error, and that is all: syslog, sockets (and with them TLS, certificates and
 * ciphers), files, colours and patterns would be a fifth of the executable, and PID 1 has no use for any.
 */
@TargetClass(LoggingSetupRecorder.class)
final class PlainLogging {

    @Substitute
    public static void handleFailedStart() {
        StandardErrorHandler.install();
    }

    @Substitute
    public static void handleFailedStart(RuntimeValue<Optional<Supplier<String>>> banner) {
        StandardErrorHandler.install();
    }

    @Substitute
    public ShutdownListener initializeLogging(
            DiscoveredLogComponents components,
            Map<String, InheritableLevel> categories,
            boolean streaming,
            RuntimeValue<Optional<Handler>> streamingHandler,
            List<RuntimeValue<Optional<Handler>>> additionalHandlers,
            List<RuntimeValue<Map<String, Handler>>> additionalNamedHandlers,
            List<RuntimeValue<Optional<Formatter>>> consoleFormatters,
            List<RuntimeValue<Optional<Formatter>>> fileFormatters,
            List<RuntimeValue<Optional<Formatter>>> syslogFormatters,
            List<RuntimeValue<Optional<Formatter>>> socketFormatters,
            RuntimeValue<Optional<Supplier<String>>> banner,
            LaunchMode launchMode,
            boolean includeFilters) {
        StandardErrorHandler.install();
        return new ShutdownListener() {};
    }
}
