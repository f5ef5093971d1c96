package io.quinit.image.tree;

import io.quinit.host.PrintableText;
import io.quinit.image.MalformedFileException;
import java.nio.charset.StandardCharsets;

/**
 * What a cpio entry starts with: a magic number and 13 numbers of 8 hexadecimal digits; see cpio(5), "New ASCII Format".
 *
 * @param links how many names the file has, {@code c_nlink}
 * @param fileSize in bytes
 * @param nameSize in bytes, with the NUL at its end
 * @param sum of the content's bytes, where {@code hasSum}
 */
record CpioHeader(
        boolean hasSum, int inode, int mode, int links, long fileSize, int major, int minor, int nameSize, int sum) {
    static final String NEWC = "070701";
    static final String CRC = "070702";
    static final String OLD = "070707";
    static final int SIZE = 110;
    static final int REGULAR = 0100000;
    static final int LINK = 0120000;

    private static final int TYPE = 0170000;

    /** @param at where it is, for a message */
    static CpioHeader parse(byte[] bytes, long at) throws MalformedFileException {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        var magic = text.substring(0, NEWC.length());
        if (!magic.equals(NEWC) && !magic.equals(CRC)) {
            throw new MalformedFileException("damaged: no cpio header at %d, where an entry is due, but \"%s\""
                    .formatted(at, PrintableText.of(magic)));
        }
        var header = new CpioHeader(
                magic.equals(CRC),
                number(text, 0, at),
                number(text, 1, at),
                number(text, 4, at),
                Integer.toUnsignedLong(number(text, 6, at)),
                number(text, 7, at),
                number(text, 8, at),
                number(text, 11, at),
                number(text, 12, at));
        if (header.nameSize < 1 || header.nameSize > EntryName.LIMIT) {
            throw new MalformedFileException("damaged: cpio header at %d tells of a name of %d bytes"
                    .formatted(at, Integer.toUnsignedLong(header.nameSize)));
        }
        return header;
    }

    private static int number(String header, int index, long at) throws MalformedFileException {
        int start = NEWC.length() + 8 * index;
        int number = 0;
        for (int i = start; i < start + 8; i++) {
            int digit = Character.digit(header.charAt(i), 16);
            if (digit < 0) {
                throw new MalformedFileException("damaged: cpio header at %d has \"%s\" for a number"
                        .formatted(at, PrintableText.of(header.substring(start, start + 8))));
            }
            number = number << 4 | digit;
        }
        return number;
    }

    int type() {
        return mode & TYPE;
    }
}
