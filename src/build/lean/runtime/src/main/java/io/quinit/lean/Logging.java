package io.quinit.lean;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import com.oracle.svm.core.annotate.TargetElement;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.RuntimeValue;
import io.quarkus.runtime.StartupContext;
import io.quarkus.runtime.logging.DiscoveredLogComponents;
import io.quarkus.runtime.logging.InheritableLevel;
import io.quarkus.runtime.logging.LoggingSetupRecorder;
import io.quarkus.runtime.shutdown.ShutdownListener;
import io.quarkus.runtime.util.StepTiming;
import io.smallrye.common.net.HostName;
import io.smallrye.config.ConfigMappingContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.jboss.logmanager.formatters.ColorMap;
import org.jboss.logmanager.formatters.FormatStep;
import org.jboss.logmanager.formatters.FormatStringParser;
import org.jboss.logmanager.formatters.Formatters;

/** The framework's log: its few warnings go to standard error. */
final class Logging {
    private Logging() {}

    /** Syslog, sockets (and with them TLS, certificates and ciphers), log files, colours and patterns would be a fifth of the executable. */
    @TargetClass(LoggingSetupRecorder.class)
    @KeepsOut({
        "javax.net.ssl.SSLContext",
        "org.jboss.logmanager.handlers.AsyncHandler",
        "org.jboss.logmanager.handlers.SizeRotatingFileHandler",
        "org.jboss.logmanager.handlers.SocketHandler",
        "org.jboss.logmanager.handlers.SyslogHandler"
    })
    static final class OnlyStandardError {

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

    /** The settings of log files, syslog, sockets and formats, which {@link OnlyStandardError} does not read, are not looked up either. */
    @TargetClass(className = "io.quarkus.runtime.logging.LogRuntimeConfig$$CMImpl")
    @KeepsOut({
        "io.quarkus.runtime.logging.LogRuntimeConfig$FileConfig$$CMImpl",
        "io.quarkus.runtime.logging.LogRuntimeConfig$SyslogConfig$$CMImpl"
    })
    static final class NoLogSettings {

        @Substitute
        @TargetElement(name = TargetElement.CONSTRUCTOR_NAME)
        public NoLogSettings(ConfigMappingContext context) {}
    }

    /** The framework's log has one format, the message; patterns bring time zones and colours. */
    @TargetClass(FormatStringParser.class)
    static final class NoLogPatterns {

        @Substitute
        public static FormatStep[] getSteps(String pattern, ColorMap colors) {
            return new FormatStep[] {
                Formatters.simpleMessageFormatStep(false, 0, 0), Formatters.lineSeparatorFormatStep(false, 0, 0)
            };
        }
    }

    /** What the framework logs before its log is set up, if its start fails: the message, without date and place. */
    @TargetClass(SimpleFormatter.class)
    @KeepsOut("java.time.ZonedDateTime")
    static final class NoDateInRecords {

        @Substitute
        public String format(LogRecord record) {
            var trace = record.getThrown() == null ? "" : ": " + record.getThrown();
            return record.getLevel().getName() + ": " + record.getMessage() + trace + System.lineSeparator();
        }
    }

    /** The pattern of a record's line is no setting: see {@link NoDateInRecords}. The original tries the setting out with the time of day. */
    @TargetClass(className = "jdk.internal.logger.SimpleConsoleLogger", innerClass = "Formatting")
    static final class NoRecordPattern {

        @Substitute
        static String getSimpleFormat(String key, Function<String, String> settings) {
            return "";
        }
    }

    /** No logger has its messages in resource bundles. */
    @TargetClass(Logger.class)
    static final class NoLoggerBundles {

        @Substitute
        public ResourceBundle getResourceBundle() {
            return null;
        }
    }

    /** Each log record asks for the host's name, which is looked up by name servers; no line shows it. It saves the look-up, no class. */
    @Substitute
    @TargetClass(HostName.class)
    static final class NoHostName {
        @Substitute
        public static String getHostName() {
            return "localhost";
        }

        @Substitute
        public static String getQualifiedHostName() {
            return "localhost";
        }

        @Substitute
        public static String getNodeName() {
            return "localhost";
        }
    }

    /** The framework's own timing of its start, by the time of day; the boot report has the init's. */
    @TargetClass(StepTiming.class)
    static final class NoStartupTimes {

        @Substitute
        public static void printStepTime(StartupContext context) {}
    }
}
