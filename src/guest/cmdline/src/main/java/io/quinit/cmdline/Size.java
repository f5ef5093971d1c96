package io.quinit.cmdline;

/**
 * A number of bytes ({@code 4096}, {@code 128M}; K, M, G, T are powers of 1024) or a share of memory ({@code 50%}).
 *
 * @param number bytes, or the percentage
 */
public record Size(long number, boolean percent) {
    static final String EXPECTED = "a size above zero: bytes, or such as 64K, 128M, 1G, 1T, or 50% (of memory)";
    static final String EXPECTED_OFFSET = "a number of bytes, such as 0, 4096, 64K, 128M, 1G or 1T";
    /** One exbibyte is far above any machine and far below where sums overflow. */
    private static final long LARGEST = (1L << 60) - (1L << 40);

    private static final String UNITS = "KMGT";
    private static final int MAX_PERCENT = 1000;

    public static Size parse(String text) throws InvalidValueException {
        Size size = text.endsWith("%")
                ? new Size(Digits.parse(text.substring(0, text.length() - 1), MAX_PERCENT), true)
                : new Size(bytes(text), false);
        // Zero would mean "no limit" to tmpfs and to zram: the opposite of what it says.
        if (size.number < 1) {
            throw new InvalidValueException(text, EXPECTED);
        }
        return size;
    }

    /** Bytes only, from zero: a place on a device. */
    public static long parseOffset(String text) throws InvalidValueException {
        long bytes = bytes(text);
        if (bytes < 0) {
            throw new InvalidValueException(text, EXPECTED_OFFSET);
        }
        return bytes;
    }

    /** The bytes that this is of {@code total} bytes of memory (MemTotal); not rounded to pages. */
    public long resolve(long total) {
        return percent ? total / 100 * number + total % 100 * number / 100 : number;
    }

    private static long bytes(String text) {
        int shift = text.isEmpty() ? 0 : 10 * (1 + UNITS.indexOf(text.charAt(text.length() - 1)));
        long number = Digits.parse(shift == 0 ? text : text.substring(0, text.length() - 1), LARGEST >> shift);
        return number < 0 ? -1 : number << shift;
    }

    @Override
    public String toString() {
        return percent ? number + "%" : Long.toString(number);
    }
}
