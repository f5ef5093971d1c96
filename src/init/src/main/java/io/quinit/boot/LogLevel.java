package io.quinit.boot;

/** How much the console shows. */
public enum LogLevel {
    /** Warnings and failures. */
    QUIET,
    /** A line a step as well. */
    NORMAL,
    /** Each decision as well. */
    DEBUG
}
