package io.quinit.cmdline;

/**
 * One thing that is wrong with a command line.
 *
 * @param key the property's key, or empty where the whole line is meant
 * @param message one line without control characters, complete with the key; holds no secret
 * @param fatal whether the boot must not go on
 */
public record Problem(Kind kind, String key, String message, boolean fatal) {
    /** What is wrong. */
    public enum Kind {
        UNKNOWN,
        NOT_IN_THIS_VERSION,
        BAD_VALUE,
        /** Worth a line at debug level only: the last one counts, as it does in the kernel. */
        DUPLICATE,
        CUT,
        UNREADABLE
    }
}
