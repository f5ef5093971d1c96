package io.quinit.image.tree;

import io.quinit.image.MalformedFileException;
import io.quinit.superblock.Bytes;
import io.quinit.superblock.ClaimedSize;
import io.quinit.superblock.Format;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;

/** A file system that an image may be one of: told by the magic number of its superblock. */
enum FileSystemKind {
    ext(Format.EXT),
    erofs(Format.EROFS),
    squashfs(Format.SQUASHFS);

    /** As far as the last of their superblocks. */
    private static final int START = 2048;

    private final Format format;

    FileSystemKind(Format format) {
        this.format = format;
    }

    /** What the image is, if it is one. */
    static Optional<FileSystemKind> of(Region image) throws IOException {
        var start = start(image);
        return Stream.of(values()).filter(kind -> kind.format.isIn(start)).findFirst();
    }

    /** @throws MalformedFileException when the file is shorter than the file system in it */
    void requireWhole(Region image) throws IOException {
        long size = ClaimedSize.of(format, start(image));
        if (size == 0 || size > image.length()) {
            throw CutShort.ends(
                    "inside an %s file system of %s"
                            .formatted(this, size == 0 ? "no size that can be" : size + " bytes"),
                    image.length());
        }
    }

    private static Bytes start(Region image) throws IOException {
        return new Bytes(image.start(0, START));
    }
}
