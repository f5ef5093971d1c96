package io.quinit.image.tree;

import io.quinit.image.MalformedFileException;
import java.nio.charset.StandardCharsets;

/** The 512 bytes that an entry of a tar archive starts with; see tar(5). */
final class TarHeader {
    static final int SIZE = 512;

    private static final int SUM_START = 148;
    private static final int SUM_END = 156;

    private final byte[] bytes;
    private final long at;

    /** @param at where it is, for a message */
    TarHeader(byte[] bytes, long at) {
        this.bytes = bytes;
        this.at = at;
    }

    boolean isZero() {
        for (byte value : bytes) {
            if (value != 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether the sum of its bytes is what it says: nothing but a tar archive starts so. */
    boolean isValid() {
        if (bytes.length < SIZE || isZero()) {
            return false;
        }
        long unsigned = 0;
        long signed = 0;
        for (int i = 0; i < SIZE; i++) {
            byte value = i >= SUM_START && i < SUM_END ? (byte) ' ' : bytes[i];
            unsigned += Byte.toUnsignedInt(value);
            // Some old tars took bytes for signed.
            signed += value;
        }
        long sum = octal(SUM_START, SUM_END);
        return sum == unsigned || sum == signed;
    }

    char type() {
        return (char) Byte.toUnsignedInt(bytes[156]);
    }

    String name() {
        // GNU's own kind ("ustar  ") has other things where POSIX has the start of a long name.
        boolean posix = text(257, 263).equals("ustar") && bytes[262] == 0;
        var start = posix ? text(345, 500) : "";
        return start.isEmpty() ? text(0, 100) : start + "/" + text(0, 100);
    }

    String target() {
        return text(157, 257);
    }

    int mode() throws MalformedFileException {
        return (int) number("mode", 100, 108);
    }

    /** Of the content, in bytes. */
    long size() throws MalformedFileException {
        return number("size", 124, 136);
    }

    private String text(int start, int end) {
        int stop = start;
        while (stop < end && bytes[stop] != 0) {
            stop++;
        }
        return new String(bytes, start, stop - start, StandardCharsets.UTF_8);
    }

    private long number(String field, int start, int end) throws MalformedFileException {
        long number = bytes[start] < 0 ? binary(start, end) : octal(start, end);
        if (number < 0) {
            throw new MalformedFileException("damaged: the tar header of \"%s\" at %d has no %s that can be"
                    .formatted(EntryName.shown(name()), at, field));
        }
        return number;
    }

    /** GNU's way for what has no room in octal digits: the first bit set, the rest a number of base 256; -1 for one too large. */
    private long binary(int start, int end) {
        long number = bytes[start] & 0x7f;
        for (int i = start + 1; i < end; i++) {
            if (number >> 54 != 0) {
                return -1;
            }
            number = number << 8 | Byte.toUnsignedInt(bytes[i]);
        }
        return number;
    }

    private long octal(int start, int end) {
        var digits = text(start, end).strip();
        long number = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 7) {
                return -1;
            }
            number = number << 3 | digit;
        }
        return number;
    }
}
