package io.quinit.boot.console;

import io.quinit.cmdline.KernelCommandLine;

/** How much the console shows. */
public enum LogLevel {
    /** Warnings and failures. */
    QUIET,
    /** A line a step as well. */
    NORMAL,
    /** Each decision as well. */
    DEBUG;

    /** Where the line does not say, the kernel's own word {@code quiet} decides. */
    public static LogLevel of(LogConfig config, KernelCommandLine line) {
        return config.log().orElse(line.has("quiet") ? QUIET : NORMAL);
    }
}
