package io.quinit.image.tree;

import java.io.IOException;
import java.util.HexFormat;

/** The start of what nobody knows, for a message. */
final class FirstBytes {
    private static final int COUNT = 16;

    private FirstBytes() {}

    static String of(Region region) throws IOException {
        return "it starts with " + HexFormat.ofDelimiter(" ").formatHex(region.start(0, COUNT));
    }
}
