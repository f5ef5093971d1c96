package io.quinit.dist.initramfs;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import net.jpountz.lz4.LZ4Compressor;
import net.jpountz.lz4.LZ4Factory;

/**
 * The legacy LZ4 frame ({@code lz4 -l}), the only one that the kernel unpacks in an initramfs (lib/decompress_unlz4.c): a magic
 * number, then blocks of 8 MiB of content, each after its packed length; all numbers little endian.
 */
final class LegacyLz4OutputStream extends OutputStream {
    private static final int MAGIC = 0x184C2102;
    private static final int BLOCK_SIZE = 8 << 20;

    private final OutputStream out;
    private final LZ4Compressor compressor;
    private final byte[] block = new byte[BLOCK_SIZE];
    private int filled;

    /** @param level 1 to 17; 9 is what {@code lz4 -9} does, beyond it little is won */
    LegacyLz4OutputStream(OutputStream out, int level) throws IOException {
        this.out = out;
        // Always the native one, which is four times as fast: the Java one need not give the same bytes.
        this.compressor = LZ4Factory.nativeInstance().highCompressor(level);
        writeNumber(MAGIC);
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        for (int done = 0; done < length; ) {
            int part = Math.min(length - done, BLOCK_SIZE - filled);
            System.arraycopy(bytes, offset + done, block, filled, part);
            filled += part;
            done += part;
            if (filled == BLOCK_SIZE) {
                writeBlock();
            }
        }
    }

    private void writeBlock() throws IOException {
        var packed = compressor.compress(block, 0, filled);
        writeNumber(packed.length);
        out.write(packed);
        filled = 0;
    }

    private void writeNumber(int number) throws IOException {
        out.write(ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(number)
                .array());
    }

    @Override
    public void close() throws IOException {
        if (filled > 0) {
            writeBlock();
        }
        out.close();
    }
}
