package io.quinit.image.tree;

import io.quinit.image.MalformedFileException;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.commons.compress.compressors.lz4.BlockLZ4CompressorInputStream;

/**
 * The legacy LZ4 frame, as lib/decompress_unlz4.c of the kernel reads it: a magic number, then blocks of up to 8 MiB of content, each
 * after its packed length; all numbers little endian. It ends with the file or at zero padding; the magic number may come again.
 */
final class LegacyLz4InputStream extends InputStream {
    private static final int MAGIC = 0x184C2102;
    private static final int BLOCK_SIZE = 8 << 20;
    /** LZ4_compressBound of a block: what does not compress grows by so much. */
    private static final int MAX_BLOCK = BLOCK_SIZE + BLOCK_SIZE / 255 + 16;

    private final RegionInput in;
    private InputStream block = nullInputStream();

    LegacyLz4InputStream(RegionInput in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = block.read(bytes, offset, length);
        while (count < 0 && nextBlock()) {
            count = block.read(bytes, offset, length);
        }
        return count;
    }

    private boolean nextBlock() throws IOException {
        int length = number();
        while (length == MAGIC) {
            in.skip(Integer.BYTES);
            length = number();
        }
        if (length == 0) {
            return false;
        }
        if (length < 0 || length > MAX_BLOCK) {
            throw new MalformedFileException("lz4 block of %d bytes".formatted(Integer.toUnsignedLong(length)));
        }
        in.skip(Integer.BYTES);
        var packed = in.readNBytes(length);
        if (packed.length < length) {
            throw new EOFException("lz4 block of %d bytes".formatted(length));
        }
        block = new BlockLZ4CompressorInputStream(new ByteArrayInputStream(packed));
        return true;
    }

    /** The number here, without going on; 0 at the end. */
    private int number() throws IOException {
        var bytes = in.peek(Integer.BYTES);
        if (bytes.length == 0) {
            return 0;
        }
        if (bytes.length < Integer.BYTES) {
            throw new EOFException("lz4 block length");
        }
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt();
    }
}
