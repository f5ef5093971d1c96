package io.quinit.image.tree;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;

/**
 * A part of a file: an image, a package's member, what was unpacked, an entry's content.
 *
 * @param offset of its first byte in the file
 */
record Region(FileChannel file, long offset, long length) {
    static Region of(FileChannel file) throws IOException {
        return new Region(file, 0, file.size());
    }

    /** The bytes at a place, fewer where the region ends there. */
    byte[] start(long at, int count) throws IOException {
        // A forged place can be negative.
        var bytes = ByteBuffer.allocate(at < 0 ? 0 : (int) Math.max(0, Math.min(count, length - at)));
        while (bytes.hasRemaining() && file.read(bytes, offset + at + bytes.position()) > 0) {
            // A read may give less than was asked for.
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    /** @throws EOFException when the region, or the file below it, ends before */
    byte[] bytes(long at, int count) throws IOException {
        var bytes = start(at, count);
        if (bytes.length < count) {
            throw new EOFException("%d bytes at %d, expected %d".formatted(bytes.length, at, count));
        }
        return bytes;
    }

    /** @throws EOFException when it does not lie within this region */
    Region part(long at, long size) throws EOFException {
        if (at < 0 || size < 0 || at > length || size > length - at) {
            throw new EOFException("%d bytes at %d of %d".formatted(size, at, length));
        }
        return new Region(file, offset + at, size);
    }
}
