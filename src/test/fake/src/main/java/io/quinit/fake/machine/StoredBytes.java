package io.quinit.fake.machine;

import java.util.Arrays;

/** The bytes of a regular file. */
final class StoredBytes implements Content {
    private byte[] bytes;

    StoredBytes(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    @Override
    public byte[] read() {
        return bytes.clone();
    }

    @Override
    public void write(long offset, byte[] written) {
        var end = Math.toIntExact(offset + written.length);
        bytes = Arrays.copyOf(bytes, Math.max(bytes.length, end));
        System.arraycopy(written, 0, bytes, (int) offset, written.length);
    }

    @Override
    public long size() {
        return bytes.length;
    }
}
