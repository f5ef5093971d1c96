package io.quinit.image.tree;

import io.quinit.image.MalformedFileException;

/** The fault of a file that was not fetched or copied whole. */
final class CutShort {
    private CutShort() {}

    /** @param where it ends: {@code in the middle of entry "a"} */
    static MalformedFileException ends(String where, long bytes) {
        return new MalformedFileException("cut short: ends %s, after %d bytes; fetch it again".formatted(where, bytes));
    }
}
