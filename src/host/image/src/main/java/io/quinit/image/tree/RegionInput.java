package io.quinit.image.tree;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.tukaani.xz.SeekableInputStream;

/**
 * A region as a stream that knows where it is and can go anywhere. What decodes from it takes no more than it needs, so that its
 * position is the end of what was decoded.
 */
final class RegionInput extends SeekableInputStream {
    private static final int BUFFER = 64 << 10;

    private final Region region;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).limit(0);
    private long bufferEnd;
    private long marked;
    private boolean exhausted;

    RegionInput(Region region) {
        this.region = region;
    }

    Region region() {
        return region;
    }

    /** Whether somebody wanted more than there is. */
    boolean isExhausted() {
        return exhausted;
    }

    /** From here to the end. */
    Region rest() throws IOException {
        return region.part(position(), left());
    }

    long left() {
        return region.length() - position();
    }

    /** The bytes here, fewer at the end, without going on. */
    byte[] peek(int count) throws IOException {
        return region.start(position(), count);
    }

    /** Goes on behind zero bytes; @return whether anything is there */
    boolean skipZeros() throws IOException {
        while (left() > 0 && fill()) {
            while (buffer.hasRemaining()) {
                if (buffer.get(buffer.position()) != 0) {
                    return true;
                }
                buffer.get();
            }
        }
        return false;
    }

    private boolean fill() throws IOException {
        if (buffer.hasRemaining()) {
            return true;
        }
        buffer.clear().limit((int) Math.min(BUFFER, region.length() - bufferEnd));
        int count = buffer.hasRemaining() ? region.file().read(buffer, region.offset() + bufferEnd) : 0;
        buffer.flip();
        bufferEnd += Math.max(0, count);
        exhausted |= count <= 0;
        return count > 0;
    }

    @Override
    public int read() throws IOException {
        return fill() ? Byte.toUnsignedInt(buffer.get()) : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, buffer.remaining());
        buffer.get(bytes, offset, count);
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        long step = Math.clamp(count, 0, left());
        seek(position() + step);
        return step;
    }

    @Override
    public long length() {
        return region.length();
    }

    @Override
    public long position() {
        return bufferEnd - buffer.remaining();
    }

    @Override
    public void seek(long position) throws IOException {
        long back = bufferEnd - position;
        if (back >= 0 && back <= buffer.limit()) {
            buffer.position(buffer.limit() - (int) back);
        } else {
            bufferEnd = position;
            buffer.limit(0);
        }
    }

    @Override
    public boolean markSupported() {
        return true;
    }

    /** The limit does not matter: the file keeps what was read. */
    @Override
    public synchronized void mark(int readLimit) {
        marked = position();
    }

    @Override
    public synchronized void reset() throws IOException {
        seek(marked);
    }
}
