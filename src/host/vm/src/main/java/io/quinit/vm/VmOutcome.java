package io.quinit.vm;

/** How a boot ended, and the exit status of {@code quinit-tool vm} for it. */
public enum VmOutcome {
    /** The guest agent ran, and the guest ended the machine. */
    ENDED(0),
    /** The guest ended the machine, and the agent had not run. */
    FAILED(1),
    PANICKED(3),
    /** QEMU did not start, or ended with an error of its own. */
    QEMU_FAILED(4),
    /** The guest ended the machine, which had no console: nobody saw whether the agent ran. */
    UNSEEN(5),
    /** As {@code timeout} has it. */
    TIME_LIMIT(124);

    private final int status;

    VmOutcome(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }
}
