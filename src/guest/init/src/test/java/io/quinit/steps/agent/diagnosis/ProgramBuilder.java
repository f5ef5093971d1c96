package io.quinit.steps.agent.diagnosis;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** An ELF program of a few bytes: header, two program headers (PT_INTERP where it has a loader, PT_LOAD over all of it), and the loader's path. */
final class ProgramBuilder {
    static final int X86_64 = 62;
    static final int AARCH64 = 183;
    private static final int PT_LOAD = 1;
    private static final int PT_INTERP = 3;

    private final boolean wide;
    private final ByteBuffer bytes;

    private ProgramBuilder(boolean wide, ByteOrder order, int machine, String loader) {
        this.wide = wide;
        var header = wide ? 64 : 52;
        var entry = wide ? 56 : 32;
        var path = (loader + "\0").getBytes(StandardCharsets.UTF_8);
        var size = header + 2 * entry + path.length;
        bytes = ByteBuffer.allocate(size).order(order);
        bytes.put(0, new byte[] {
            0x7f, 'E', 'L', 'F', (byte) (wide ? 2 : 1), (byte) (order == ByteOrder.BIG_ENDIAN ? 2 : 1), 1
        });
        type(2);
        bytes.putShort(18, (short) machine);
        word(wide ? 32 : 28, header);
        bytes.putShort(wide ? 54 : 42, (short) entry);
        bytes.putShort(wide ? 56 : 44, (short) 2);
        segment(0, loader.isEmpty() ? 0 : PT_INTERP, header + 2L * entry, path.length);
        segment(1, PT_LOAD, 0, size);
        bytes.put(header + 2 * entry, path);
    }

    static ProgramBuilder of(int machine) {
        return new ProgramBuilder(true, ByteOrder.LITTLE_ENDIAN, machine, "");
    }

    static ProgramBuilder withLoader(String path) {
        return new ProgramBuilder(true, ByteOrder.LITTLE_ENDIAN, X86_64, path);
    }

    static ProgramBuilder narrow(int machine, ByteOrder order, String loader) {
        return new ProgramBuilder(false, order, machine, loader);
    }

    static ProgramBuilder bigEndian(int machine) {
        return new ProgramBuilder(true, ByteOrder.BIG_ENDIAN, machine, "");
    }

    ProgramBuilder type(int type) {
        bytes.putShort(16, (short) type);
        return this;
    }

    ProgramBuilder headersAt(long offset) {
        word(wide ? 32 : 28, offset);
        return this;
    }

    ProgramBuilder headers(int count, int size) {
        bytes.putShort(wide ? 54 : 42, (short) size);
        bytes.putShort(wide ? 56 : 44, (short) count);
        return this;
    }

    /** @param index 0 for the loader's, 1 for the loaded one */
    ProgramBuilder segment(int index, int type, long offset, long length) {
        var at = (wide ? 64 : 52) + index * (wide ? 56 : 32);
        bytes.putInt(at, type);
        word(at + (wide ? 8 : 4), offset);
        word(at + (wide ? 32 : 16), length);
        return this;
    }

    /** Over the loader's segment. */
    ProgramBuilder loader(long offset, long length) {
        return segment(0, PT_INTERP, offset, length);
    }

    /** Over the loaded segment. */
    ProgramBuilder loaded(long offset, long length) {
        return segment(1, PT_LOAD, offset, length);
    }

    private void word(int at, long value) {
        if (wide) {
            bytes.putLong(at, value);
        } else {
            bytes.putInt(at, (int) value);
        }
    }

    byte[] bytes() {
        return bytes.array().clone();
    }

    byte[] cutTo(int length) {
        return Arrays.copyOf(bytes.array(), length);
    }
}
