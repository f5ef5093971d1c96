package io.quinit.superblock;

/** UUIDs as blkid(8) writes them, so that what it printed on the host can be put on the command line. */
public final class Uuids {
    /** The bytes of a GUID in a GPT, in the order in which they are written: its first three groups are little endian. */
    private static final int[] GUID = {3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15};

    private static final int[] IN_ORDER = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};

    private static final String LOWER = "0123456789abcdef";
    private static final String UPPER = "0123456789ABCDEF";

    private Uuids() {}

    /** Sixteen bytes in written order; empty where all are zero. */
    public static String uuid(Bytes bytes, int at) {
        return text(bytes, at, IN_ORDER);
    }

    /** Sixteen bytes of a GPT; empty where all are zero. */
    public static String guid(Bytes bytes, int at) {
        return text(bytes, at, GUID);
    }

    /** The serial number of a FAT: {@code 0567-4A06}; empty where it is zero. */
    public static String serial(Bytes bytes, int at) {
        var number = bytes.u32(at);
        return number == 0 ? "" : digits(UPPER, number >> 16, 4) + "-" + digits(UPPER, number, 4);
    }

    /** The lowest {@code count} digits of a number, in lower case. */
    public static String hex(long number, int count) {
        return digits(LOWER, number, count);
    }

    private static String text(Bytes bytes, int at, int[] order) {
        if (bytes.isZero(at, order.length)) {
            return "";
        }
        var text = new StringBuilder();
        for (var i = 0; i < order.length; i++) {
            if (i == 4 || i == 6 || i == 8 || i == 10) {
                text.append('-');
            }
            text.append(hex(bytes.u8(at + order[i]), 2));
        }
        return text.toString();
    }

    private static String digits(String alphabet, long number, int count) {
        var text = new StringBuilder();
        for (var i = count - 1; i >= 0; i--) {
            text.append(alphabet.charAt((int) (number >> 4 * i) & 0xf));
        }
        return text.toString();
    }
}
