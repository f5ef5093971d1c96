package io.quinit.superblock;

import java.nio.charset.StandardCharsets;

/** The first bytes of a disk, for which nobody vouches: what lies beyond them reads as zero. Little endian unless said. */
public final class Bytes {
    private final byte[] bytes;

    public Bytes(byte[] bytes) {
        this.bytes = bytes;
    }

    public int u8(int at) {
        return at >= 0 && at < bytes.length ? bytes[at] & 0xff : 0;
    }

    public int u16(int at) {
        return u8(at) | u8(at + 1) << 8;
    }

    public long u32(int at) {
        return u16(at) | (long) u16(at + 2) << 16;
    }

    public long u64(int at) {
        return u32(at) | u32(at + 4) << 32;
    }

    /** As u32, big endian. */
    public long bigU32(int at) {
        return Integer.reverseBytes((int) u32(at)) & 0xffff_ffffL;
    }

    /** As u64, big endian. */
    public long bigU64(int at) {
        return Long.reverseBytes(u64(at));
    }

    /** @param magic a character a byte */
    public boolean has(int at, String magic) {
        for (var i = 0; i < magic.length(); i++) {
            if (at + i >= bytes.length || u8(at + i) != magic.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** UTF-8 up to the first zero, without blanks at the end. */
    public String text(int at, int length) {
        var end = at;
        while (end < at + length && u8(end) != 0) {
            end++;
        }
        return end == at ? "" : new String(bytes, at, end - at, StandardCharsets.UTF_8).stripTrailing();
    }

    public boolean isZero(int at, int length) {
        for (var i = at; i < at + length; i++) {
            if (u8(i) != 0) {
                return false;
            }
        }
        return true;
    }

    public int length() {
        return bytes.length;
    }
}
