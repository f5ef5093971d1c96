package io.quinit.cmdline;

/** One word of the command line, quotes taken off; {@code value} is null where the word has no {@code =}. */
public record Word(String key, String value) {}
