package io.quinit.cluster.kernelargs;

import java.nio.file.Path;

/**
 * A word of a kernel command line, and where it is from.
 *
 * @param text as it is written, quotes among it
 * @param key without its value
 * @param file the file that says it
 * @param line its number, from 1
 */
public record BootWord(String text, String key, Path file, int line) {
    /** As the kernel compares keys: {@code -} and {@code _} are the same. */
    String comparable() {
        return key.replace('_', '-');
    }

    public String where() {
        return file + ":" + line;
    }
}
