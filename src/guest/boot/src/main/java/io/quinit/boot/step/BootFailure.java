package io.quinit.boot.step;

/** The boot cannot go on: the failure policy decides. The message says what failed and what to do. */
public class BootFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String step;

    public BootFailure(String step, String message) {
        super(message);
        this.step = step;
    }

    public BootFailure(String step, String message, Throwable cause) {
        super(message, cause);
        this.step = step;
    }

    /** The identifier of the step that failed. */
    public String step() {
        return step;
    }
}
