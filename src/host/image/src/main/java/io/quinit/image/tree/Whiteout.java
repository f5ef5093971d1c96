package io.quinit.image.tree;

import java.util.Optional;

/** An entry of a layer that stands for what is gone of the layers below it; see layer.md of the OCI image specification. */
public final class Whiteout {
    private static final String PREFIX = ".wh.";
    private static final String OPAQUE = ".wh..wh..opq";

    private Whiteout() {}

    /** Whether an entry is no file. */
    public static boolean isOne(String path) {
        return name(path).startsWith(PREFIX);
    }

    /** Whether all that the layers below have in its directory is gone. */
    public static boolean isOpaque(String path) {
        return name(path).equals(OPAQUE);
    }

    /** The name that is gone from its directory; empty for an entry that is no whiteout, or an opaque one. */
    public static Optional<String> hides(String path) {
        return isOne(path) && !isOpaque(path) ? Optional.of(name(path).substring(PREFIX.length())) : Optional.empty();
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
