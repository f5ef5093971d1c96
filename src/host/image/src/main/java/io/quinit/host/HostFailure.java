package io.quinit.host;

/** A failure whose message tells the user what was found, what was expected and what to do; printed without a stack trace. */
public final class HostFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public HostFailure(String message) {
        super(message);
    }

    public HostFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
