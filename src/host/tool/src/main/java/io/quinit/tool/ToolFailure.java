package io.quinit.tool;

/** A failure whose message tells the user what was found, what was expected and what to do; printed without a stack trace. */
public final class ToolFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ToolFailure(String message) {
        super(message);
    }

    public ToolFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
