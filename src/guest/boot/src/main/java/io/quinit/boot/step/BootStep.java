package io.quinit.boot.step;

import java.util.Set;

/**
 * One concern of the boot: a CDI bean whose class is named {@code …Step}, with a {@code @Priority} of {@link BootOrder}. It takes what
 * it needs by constructor: {@link io.quinit.kernel.Kernel} and the mapping of its properties.
 */
public interface BootStep {

    /**
     * Its name on the command line ({@code init.steps.ID}), in messages and in the report. It comes from the class, since the build has
     * to know it: {@code RootDeviceStep} is {@code root-device}.
     */
    default String id() {
        return StepName.idOf(getClass().getName());
    }

    /** Steps without which this one makes no sense: where one of them has failed, this one does not run. */
    default Set<String> needs() {
        return Set.of();
    }

    /** Steps that leave nothing for this one to work with, so that it has to come before them; after the agent nothing runs. */
    default Set<String> precedes() {
        return Set.of("agent");
    }

    /**
     * Whether it may run beside the steps that follow it, on a machine with several processors: it begins when the last step that it
     * {@linkplain #needs needs} is over, and is over before one begins that needs it or that it {@linkplain #precedes precedes}. What
     * it uses together with other steps then has to bear two threads, as {@link io.quinit.kernel.Kernel} and {@link
     * io.quinit.loader.ModuleLoader} do. A step that the command line moves runs in its place alone.
     */
    default boolean runsBeside() {
        return false;
    }

    /** Whether it helps a message to a reader: it then runs, if nobody could read so far, even in a boot that has failed before it. */
    default boolean bringsConsole() {
        return false;
    }

    /** Says what it would do, without asking the kernel. */
    default void plan(StepPlan plan) {
        plan.does("its own work, of which it says no more");
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
