package io.quinit.image.tree;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A cpio archive, entry by entry, each header as the test wants it. */
final class TinyCpio {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final String magic;
    private int inode = 1;

    TinyCpio() {
        this(CpioHeader.NEWC);
    }

    TinyCpio(String magic) {
        this.magic = magic;
    }

    TinyCpio file(String name, int mode, byte[] content) {
        return entry(name, CpioHeader.REGULAR | mode, inode++, 1, content.length, content);
    }

    TinyCpio file(String name, String content) {
        return file(name, 0644, content.getBytes(StandardCharsets.UTF_8));
    }

    TinyCpio directory(String name) {
        return entry(name, 0040755, inode++, 2, 0, new byte[0]);
    }

    TinyCpio link(String name, String target) {
        var content = target.getBytes(StandardCharsets.UTF_8);
        return entry(name, CpioHeader.LINK | 0777, inode++, 1, content.length, content);
    }

    /** One of two names of a file; @param number its inode */
    TinyCpio hardLink(String name, int number, String content) {
        return entry(
                name, CpioHeader.REGULAR | 0755, number, 2, content.length(), content.getBytes(StandardCharsets.UTF_8));
    }

    TinyCpio entry(String name, int mode, int number, int links, long size, byte[] content) {
        int sum = 0;
        for (byte value : content) {
            sum += Byte.toUnsignedInt(value);
        }
        return entry(name, mode, number, links, size, content, magic.equals(CpioHeader.CRC) ? sum : 0);
    }

    TinyCpio entry(String name, int mode, int number, int links, long size, byte[] content, int sum) {
        var nameBytes = (name + "\0").getBytes(StandardCharsets.UTF_8);
        var header = new StringBuilder(magic);
        for (long field : new long[] {number, mode, 0, 0, links, 0, size, 0, 1, 0, 0, nameBytes.length, sum}) {
            header.append("%08x".formatted((int) field));
        }
        bytes.writeBytes(header.toString().getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(nameBytes);
        pad(4);
        bytes.writeBytes(content);
        pad(4);
        return this;
    }

    private void pad(int multiple) {
        while (bytes.size() % multiple != 0) {
            bytes.write(0);
        }
    }

    /** With its trailer. */
    byte[] bytes() {
        entry("TRAILER!!!", 0, 0, 1, 0, new byte[0]);
        return bytes.toByteArray();
    }

    /** Without. */
    byte[] open() {
        return bytes.toByteArray();
    }
}
