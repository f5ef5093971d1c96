package io.quinit.boot;

import io.quinit.cmdline.KernelCommandLine;
import io.quinit.kernel.Kernel;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Lines for the console: {@code [init] STEP: message}, failures {@code [init] ERROR: STEP: message}. */
@Singleton
public final class BootLog {
    private final LogOutput output;
    private final LogLevel level;

    @Inject
    public BootLog(Kernel kernel, BootConfig config, KernelCommandLine line) {
        this(kernel, LogLevel.of(config, line));
    }

    public BootLog(Kernel kernel, LogLevel level) {
        this.output = new LogOutput(kernel);
        this.level = level;
    }

    void info(String step, String message) {
        if (level != LogLevel.QUIET) {
            output.line(step + ": " + message);
        }
    }

    void debug(String step, String message) {
        if (level == LogLevel.DEBUG) {
            output.line(step + ": " + message);
        }
    }

    void warn(String step, String message) {
        output.line("WARN: " + step + ": " + message);
    }

    /** Whether all that was said has reached a console. */
    boolean isHeard() {
        return output.isHeard();
    }

    /** A failure that the policy ends, or that a step survives without doing its work. */
    public void error(String step, String message) {
        output.line("ERROR: " + step + ": " + message);
        output.drain();
    }

    /** Shown at every level, and sent before anything else happens: what was asked for, such as the report. */
    public void always(String step, String message) {
        output.line(step + ": " + message);
        output.drain();
    }
}
