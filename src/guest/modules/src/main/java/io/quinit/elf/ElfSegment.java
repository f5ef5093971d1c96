package io.quinit.elf;

import java.nio.ByteBuffer;

/**
 * A program header: a part of the file that goes into memory, or is read before.
 *
 * @param offset in the file
 * @param address where it goes in memory
 * @param fileSize in bytes
 */
public record ElfSegment(int type, long offset, long address, long fileSize) {
    public static final int LOAD = 1;
    public static final int DYNAMIC = 2;
    /** The path of the dynamic loader. */
    public static final int INTERPRETER = 3;

    /** Of a program header, in bytes; @param wide 64 bits */
    public static int size(boolean wide) {
        return wide ? 56 : 32;
    }

    static ElfSegment of(ByteBuffer entry, boolean wide) {
        int type = entry.getInt(0);
        return wide
                ? new ElfSegment(type, entry.getLong(8), entry.getLong(16), entry.getLong(32))
                : new ElfSegment(type, narrow(entry, 4), narrow(entry, 8), narrow(entry, 16));
    }

    private static long narrow(ByteBuffer entry, int at) {
        return Integer.toUnsignedLong(entry.getInt(at));
    }
}
