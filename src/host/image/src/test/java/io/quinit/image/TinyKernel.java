package io.quinit.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** A kernel file that says what it is, and nothing more. */
public final class TinyKernel {
    private static final int SECTOR = 0x200;
    private static final int POINTER = 0x100;

    private TinyKernel() {}

    public static byte[] x86(String release) {
        return x86(POINTER, (release + " (tiny@quinit) #1 SMP\0").getBytes(StandardCharsets.US_ASCII));
    }

    /** @param pointer what the header says of where {@code text} is; it is at 0x100 */
    static byte[] x86(int pointer, byte[] text) {
        return ByteBuffer.allocate(SECTOR + POINTER + text.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(0x202, "HdrS".getBytes(StandardCharsets.US_ASCII))
                .putShort(0x20e, (short) pointer)
                .put(SECTOR + POINTER, text)
                .array();
    }

    public static byte[] aarch64(String release) {
        var banner = ("Linux version " + release + " (tiny@quinit)\0").getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(1000 + banner.length)
                .put(56, "ARM\u0064".getBytes(StandardCharsets.US_ASCII))
                .put(1000, banner)
                .array();
    }
}
