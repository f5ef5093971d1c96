package io.quinit.boot.step;

/** An action that has failed without a call of the kernel that failed: what it waited for did not come, or what it read makes no sense. */
public final class ActionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean complete;

    /** @param message to be followed by what results from it, where the action is optional or essential */
    public ActionException(String message) {
        this(message, false);
    }

    private ActionException(String message, boolean complete) {
        super(message);
        this.complete = complete;
    }

    /** Returns one whose message already says what results from it. */
    public static ActionException complete(String message) {
        return new ActionException(message, true);
    }

    String with(String consequence) {
        return complete ? getMessage() : getMessage() + consequence;
    }
}
