package io.quinit.cmdline;

/** Whole decimal numbers as people write them: digits only, so no sign, no blank, and nothing that overflows. */
final class Digits {
    private static final int MAX_DIGITS_OF_A_LONG = 18;

    private Digits() {}

    /** The number, or -1 for anything that is not one from 0 to {@code max} (below 10^18). */
    static long parse(String text, long max) {
        if (text.isEmpty() || text.length() > MAX_DIGITS_OF_A_LONG) {
            return -1;
        }
        long number = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + (c - '0');
        }
        return number <= max ? number : -1;
    }
}
