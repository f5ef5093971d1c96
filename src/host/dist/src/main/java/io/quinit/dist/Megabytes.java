package io.quinit.dist;

import java.util.Locale;

/** Sizes as a reader wants them: {@code 3.1 MB}, in millions of bytes. */
public final class Megabytes {
    private Megabytes() {}

    public static String of(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}
