package io.quinit.boot;

import java.util.Set;

/**
 * One concern of the boot: a CDI bean with a {@code @Priority} of {@link BootOrder}. It takes what it needs by constructor:
 * {@link io.quinit.kernel.Kernel} and the mapping of its properties.
 */
public interface BootStep {

    /** Its name on the command line ({@code init.steps.ID}), in messages and in the report. */
    String id();

    /** Steps without which this one makes no sense: where one of them has failed, this one does not run. */
    default Set<String> needs() {
        return Set.of();
    }

    /**
     * Does it. What goes wrong but leaves the boot worth going on is told by {@link StepLog#warn}; a {@link
     * io.quinit.kernel.KernelException} that leaves this method makes the step failed, and the boot goes on with the steps
     * that do not need it.
     *
     * @throws BootFailure when the boot cannot go on: the failure policy decides
     */
    void run(StepLog log);
}
