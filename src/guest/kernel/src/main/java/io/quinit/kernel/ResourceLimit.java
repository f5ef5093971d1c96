package io.quinit.kernel;

/**
 * How much of a {@link Resource} a process may take.
 *
 * @param soft what applies; {@link #UNLIMITED} for no limit
 * @param hard how far the process may raise it without CAP_SYS_RESOURCE
 */
public record ResourceLimit(long soft, long hard) {
    /** RLIM_INFINITY. */
    public static final long UNLIMITED = -1;

    /** {@code 1024:4096}. */
    @Override
    public String toString() {
        return word(soft) + ":" + word(hard);
    }

    private static String word(long limit) {
        return limit == UNLIMITED ? "unlimited" : Long.toUnsignedString(limit);
    }
}
