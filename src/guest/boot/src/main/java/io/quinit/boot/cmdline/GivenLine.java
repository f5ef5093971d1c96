package io.quinit.boot.cmdline;

import java.util.Optional;

/** A command line in place of the kernel's, for a command that is asked about one. Set before Quarkus starts, or never. */
public final class GivenLine {
    private static volatile String line;

    private GivenLine() {}

    /** @param text null for the kernel's own line again */
    public static void set(String text) {
        line = text;
    }

    static Optional<String> get() {
        return Optional.ofNullable(line);
    }
}
