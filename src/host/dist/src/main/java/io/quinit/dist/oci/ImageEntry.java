package io.quinit.dist.oci;

import io.quinit.host.PrintableText;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What is at a path of an unpacked image.
 *
 * @param mode the permission bits
 * @param size of a file, in bytes
 * @param target of a link
 * @param content where the content is, if anybody wanted it
 */
record ImageEntry(Kind kind, int mode, long user, long group, long size, String target, Optional<Path> content) {
    enum Kind {
        FILE("a regular file"),
        DIRECTORY("a folder"),
        SYMBOLIC_LINK("a symbolic link"),
        HARD_LINK("a hard link"),
        OTHER("a device, pipe or the like");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** For a message: what it is, and of a link whereto. */
    String shown() {
        return target.isEmpty() ? kind.toString() : kind + " to " + PrintableText.quoted(target);
    }

    /** For a message: {@code mode 0444, owner 107:107}. */
    String access() {
        return "mode %04o, owner %d:%d".formatted(mode, user, group);
    }
}
