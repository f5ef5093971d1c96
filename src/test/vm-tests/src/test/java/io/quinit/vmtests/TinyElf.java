package io.quinit.vmtests;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The least that Linux takes for a program of 64 bits (elf(5)): headers, no code. */
final class TinyElf {
    static final int X86_64 = 62;
    static final int AARCH64 = 183;

    private static final int HEADER = 64;
    private static final int PROGRAM_HEADER = 56;
    private static final int PT_LOAD = 1;
    private static final int PT_INTERP = 3;
    private static final long BASE = 0x400000;

    private TinyElf() {}

    /** @param loader the path in PT_INTERP */
    static byte[] program(int machine, String loader) {
        byte[] path = (loader + "\0").getBytes(StandardCharsets.US_ASCII);
        int pathAt = HEADER + 2 * PROGRAM_HEADER;
        int size = pathAt + path.length;
        ByteBuffer elf = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        // Class 64 bits, little endian, version 1; type EXEC.
        elf.put(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        elf.putShort((short) 2).putShort((short) machine).putInt(1);
        elf.putLong(BASE + HEADER).putLong(HEADER).putLong(0).putInt(0);
        elf.putShort((short) HEADER).putShort((short) PROGRAM_HEADER).putShort((short) 2);
        elf.putShort((short) 0).putShort((short) 0).putShort((short) 0);
        programHeader(elf, PT_INTERP, pathAt, path.length);
        programHeader(elf, PT_LOAD, 0, size);
        return elf.put(path).array();
    }

    private static void programHeader(ByteBuffer elf, int type, long at, long size) {
        // Readable and executable.
        elf.putInt(type).putInt(5).putLong(at).putLong(BASE + at).putLong(BASE + at);
        elf.putLong(size).putLong(size).putLong(0x1000);
    }
}
