package io.quinit.lean;

/** A number in a format: digits, a comma after each thousand where {@code ,} asks for it, zeros in front where {@code 0} does. */
final class LocaleFreeDigits {
    /** The bits of {@code java.util.Formatter.Flags}, which is not public. */
    private static final int ZERO_PAD = 1 << 5;

    private static final int GROUP = 1 << 6;
    private static final int GROUP_SIZE = 3;

    private LocaleFreeDigits() {}

    /**
     * @param offset where the digits begin in the value
     * @param width of the field, or -1
     */
    static StringBuilder append(StringBuilder out, CharSequence value, int offset, int flags, int width) {
        var begin = out.length();
        out.append(value, offset, value.length());
        if ((flags & GROUP) != 0) {
            group(out, begin);
        }
        if ((flags & ZERO_PAD) != 0 && width > out.length()) {
            out.insert(begin, "0".repeat(width - out.length()));
        }
        return out;
    }

    private static void group(StringBuilder out, int begin) {
        var dot = out.indexOf(".", begin);
        for (var at = (dot < 0 ? out.length() : dot) - GROUP_SIZE; at > begin; at -= GROUP_SIZE) {
            out.insert(at, ',');
        }
    }
}
