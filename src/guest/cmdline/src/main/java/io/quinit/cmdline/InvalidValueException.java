package io.quinit.cmdline;

/** A value that its type does not have: what was found and what was expected. */
public final class InvalidValueException extends Exception {
    private static final long serialVersionUID = 1;

    private final String found;
    private final String expected;

    public InvalidValueException(String found, String expected) {
        // No stack trace: it is a result, which every start has a few of, and says nothing that the message does not.
        super("'" + Text.visible(found) + "', expected " + expected, null, false, false);
        this.found = found;
        this.expected = expected;
    }

    /** The value as it was, control characters and all; it may be a secret. */
    public String found() {
        return found;
    }

    /** Words that follow "expected", such as "a duration: 63ms, 5s or 2m". */
    public String expected() {
        return expected;
    }
}
