package io.quinit.cmdline;

/**
 * A resource limit of a process: {@code 1024} is soft and hard, {@code 1024:4096} is soft and hard, {@code unlimited} is none.
 *
 * @param soft what applies; {@link #UNLIMITED} for none
 * @param hard how far the process may raise it itself
 */
public record Limit(long soft, long hard) {
    /** RLIM_INFINITY, as 64 bits hold it. */
    public static final long UNLIMITED = -1;

    static final String EXPECTED =
            "a limit: a number (64K, 128M and 1G too) or unlimited; SOFT:HARD sets two, soft being the smaller";
    private static final String UNLIMITED_WORD = "unlimited";

    public static Limit parse(String text) throws InvalidValueException {
        int colon = text.indexOf(':');
        long soft = one(text, colon < 0 ? text : text.substring(0, colon));
        long hard = colon < 0 ? soft : one(text, text.substring(colon + 1));
        // Unsigned, unlimited is the largest.
        if (Long.compareUnsigned(soft, hard) > 0) {
            throw new InvalidValueException(text, EXPECTED);
        }
        return new Limit(soft, hard);
    }

    private static long one(String text, String part) throws InvalidValueException {
        if (part.equals(UNLIMITED_WORD)) {
            return UNLIMITED;
        }
        try {
            return Size.parseOffset(part);
        } catch (InvalidValueException invalid) {
            throw new InvalidValueException(text, EXPECTED);
        }
    }

    @Override
    public String toString() {
        return soft == hard ? word(soft) : word(soft) + ":" + word(hard);
    }

    private static String word(long limit) {
        return limit == UNLIMITED ? UNLIMITED_WORD : Long.toString(limit);
    }
}
