package io.quinit.nativeimage;

/** What the user asked for cannot be done; the message says what was found and what to do, and is all that is shown. */
public final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public UsageException(String message) {
        super(message);
    }
}
