package io.quinit.image.tree;

import io.quinit.image.MalformedFileException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.stream.Stream;

/** A file system that an image may be one of: told by the magic number of its superblock. */
enum FileSystemKind {
    ext {
        /** Documentation/filesystems/ext4/super.rst. */
        @Override
        boolean isHere(ByteBuffer start) {
            return Short.toUnsignedInt(start.getShort(SUPERBLOCK + 0x38)) == 0xEF53;
        }

        @Override
        long size(ByteBuffer start) {
            long blocks = Integer.toUnsignedLong(start.getInt(SUPERBLOCK + 4));
            boolean has64Bits = (start.getInt(SUPERBLOCK + 0x60) & 0x80) != 0;
            long high = has64Bits ? Integer.toUnsignedLong(start.getInt(SUPERBLOCK + 0x150)) << 32 : 0;
            // 1 KiB, doubled so many times.
            int doubled = start.getInt(SUPERBLOCK + 0x18);
            return doubled < 0 ? Long.MAX_VALUE : bytes(high + blocks, 10 + Math.min(doubled, 32));
        }
    },

    erofs {
        /** fs/erofs/erofs_fs.h. */
        @Override
        boolean isHere(ByteBuffer start) {
            return start.getInt(SUPERBLOCK) == 0xE0F5E1E2;
        }

        @Override
        long size(ByteBuffer start) {
            return bytes(Integer.toUnsignedLong(start.getInt(SUPERBLOCK + 36)), start.get(SUPERBLOCK + 12));
        }
    },

    squashfs {
        /** fs/squashfs/squashfs_fs.h: {@code hsqs}. */
        @Override
        boolean isHere(ByteBuffer start) {
            return start.getInt(0) == 0x73717368;
        }

        @Override
        long size(ByteBuffer start) {
            return start.getLong(40);
        }
    };

    private static final int SUPERBLOCK = 1024;
    private static final int START = 2 * SUPERBLOCK;

    abstract boolean isHere(ByteBuffer start);

    abstract long size(ByteBuffer start);

    /** What the image is, if it is one. */
    static Optional<FileSystemKind> of(Region image) throws IOException {
        var start = start(image);
        return Stream.of(values()).filter(kind -> kind.isHere(start)).findFirst();
    }

    /** @throws MalformedFileException when the file is shorter than the file system in it */
    void requireWhole(Region image) throws IOException {
        long size = size(start(image));
        if (size > image.length() || size < 0) {
            throw CutShort.ends(
                    "inside an %s file system of %s bytes".formatted(this, Long.toUnsignedString(size)),
                    image.length());
        }
    }

    private static ByteBuffer start(Region image) throws IOException {
        return ByteBuffer.allocate(START).order(ByteOrder.LITTLE_ENDIAN).put(0, image.start(0, START));
    }

    private static long bytes(long blocks, int blockBits) {
        // A shift that is out of range would give a small size.
        return blockBits < 9 || blockBits > 16 || blocks < 0 || blocks > Long.MAX_VALUE >> blockBits
                ? Long.MAX_VALUE
                : blocks << blockBits;
    }
}
