package io.quinit.boot.step;

/** The boot took longer than {@code init.deadline} allows. */
public final class DeadlinePassed extends BootFailure {
    private static final long serialVersionUID = 1L;

    public DeadlinePassed(String step, String message) {
        super(step, message);
    }
}
