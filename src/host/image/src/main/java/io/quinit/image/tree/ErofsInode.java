package io.quinit.image.tree;

import io.quinit.image.MalformedFileException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A file of an EROFS image; see {@code struct erofs_inode_compact} and {@code erofs_inode_extended} in fs/erofs/erofs_fs.h.
 *
 * @param size in bytes
 * @param firstBlock where the content is, unless it is behind the inode
 * @param end where the inode and its extended attributes end: the last block of the content may be there
 */
record ErofsInode(int mode, int layout, long size, long firstBlock, long end) {
    private static final int COMPACT_SIZE = 32;
    private static final int EXTENDED_SIZE = 64;
    private static final int FLAT_PLAIN = 0;
    private static final int FLAT_INLINE = 2;
    private static final int TYPE = 0170000;

    static ErofsInode at(Region image, long at) throws IOException {
        var start = numbers(image, at, COMPACT_SIZE);
        int format = start.getShort(0);
        int attributes = Short.toUnsignedInt(start.getShort(2));
        boolean extended = (format & 1) != 0;
        long size = extended ? start.getLong(8) : Integer.toUnsignedLong(start.getInt(8));
        if (size < 0) {
            throw new MalformedFileException("damaged: an erofs inode at %d of %d bytes".formatted(at, size));
        }
        return new ErofsInode(
                Short.toUnsignedInt(start.getShort(4)),
                format >> 1 & 7,
                size,
                Integer.toUnsignedLong(start.getInt(16)),
                at + (extended ? EXTENDED_SIZE : COMPACT_SIZE) + (attributes == 0 ? 0 : 12 + 4 * (attributes - 1)));
    }

    static ByteBuffer numbers(Region image, long at, int count) throws IOException {
        return ByteBuffer.wrap(image.bytes(at, count)).order(ByteOrder.LITTLE_ENDIAN);
    }

    boolean isDirectory() {
        return (mode & TYPE) == 0040000;
    }

    boolean isFile() {
        return (mode & TYPE) == 0100000;
    }

    /** One block of a directory's content, the last one as short as it is. */
    ByteBuffer block(Region image, long index, int blockSize) throws IOException {
        if (layout != FLAT_PLAIN && layout != FLAT_INLINE) {
            throw new MalformedFileException(
                    "an erofs folder in data layout %d, which is not supported".formatted(layout));
        }
        long start = index * blockSize;
        int count = (int) Math.min(blockSize, size - start);
        boolean behindInode = layout == FLAT_INLINE && start + blockSize >= size;
        return numbers(image, behindInode ? end : firstBlock * blockSize + start, count);
    }
}
