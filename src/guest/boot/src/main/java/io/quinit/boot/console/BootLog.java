package io.quinit.boot.console;

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
    public BootLog(Kernel kernel, LogConfig config, KernelCommandLine line) {
        this(kernel, LogLevel.of(config, line), namesConsole(line));
    }

    public BootLog(Kernel kernel, LogLevel level) {
        this(kernel, level, true);
    }

    private BootLog(Kernel kernel, LogLevel level, boolean seen) {
        this.output = new LogOutput(kernel, seen);
        this.level = level;
    }

    /**
     * Without {@code console=} the kernel's console, and so our first one, is a virtual terminal wherever the kernel has them
     * (CONFIG_VT, as Debian's): a sandbox has no screen, and what is written there is lost. The last {@code console=} counts.
     */
    private static boolean namesConsole(KernelCommandLine line) {
        var named = line.words().stream()
                .filter(word -> word.key().equals("console") && word.value() != null)
                .reduce((earlier, last) -> last);
        return named.isPresent() && !isScreen(named.get().value());
    }

    /** {@code tty0,115200} and the like; also {@code ttynull} and an empty name, by which the kernel has no console at all. */
    private static boolean isScreen(String console) {
        return console.isEmpty()
                || console.startsWith("ttynull")
                || console.startsWith("tty") && console.length() > 3 && Character.isDigit(console.charAt(3));
    }

    /** A console was chosen for descriptor 2: it gets what nobody has seen so far. */
    void consoleIsSeen() {
        output.consoleIsSeen();
    }

    public void info(String step, String message) {
        if (level != LogLevel.QUIET) {
            output.line(step + ": " + message);
        }
    }

    public void debug(String step, String message) {
        if (level == LogLevel.DEBUG) {
            output.line(step + ": " + message);
        }
    }

    public boolean isDebug() {
        return level == LogLevel.DEBUG;
    }

    public void warn(String step, String message) {
        output.line("WARN: " + step + ": " + message);
    }

    /** Whether there is a console that somebody sees, and it has all that was said. */
    public boolean isHeard() {
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
