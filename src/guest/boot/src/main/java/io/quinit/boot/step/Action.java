package io.quinit.boot.step;

import java.util.List;

/**
 * One thing that a boot step does. The plan, the boot, the debug log and the failure line all come from this object: what it does is
 * written once. What only one step does is an action in the package of that step; the kinds that many steps need are in {@code
 * io.quinit.boot.action}. An action is equal to itself alone, also where it is a record.
 */
public interface Action {

    /** Returns what it does, in the imperative, as a shell or a person would say it: {@code mount proc on /proc (proc, hidepid=2)}. */
    String describe();

    /**
     * Does it.
     *
     * @throws io.quinit.kernel.KernelException when it fails: the step has failed then, and the boot goes on with the steps that do not
     *     need it, unless the action was made {@link #optional} or {@link #essential}
     * @throws ActionException the same, where no call of the kernel has failed
     * @throws BootFailure when the boot cannot go on: the failure policy decides
     */
    void run(StepContext context);

    /** Returns what a plan lists: the action itself, or the actions that it consists of. */
    default List<Action> parts() {
        return List.of(this);
    }

    /** Returns what it may wait for. */
    default List<PlannedWait> waits() {
        return List.of();
    }

    /** Returns the names of the kernel modules that it loads, in their order. */
    default List<String> modules() {
        return List.of();
    }

    /**
     * Returns the calls by which it may change something, in the words of {@link io.quinit.kernel.KernelException}: {@code
     * mkdir /proc}, {@code write to /sys/block/zram0/*}; a {@code *} stands for any text. An action with an empty list only reads. {@code
     * PlannedCallsTest} fails for a call that is not listed.
     */
    default List<String> changes() {
        return List.of();
    }

    /** Returns the same action, whose failure is a warning. */
    default Action optional() {
        return optional("");
    }

    /**
     * Returns the same action, whose failure is a warning.
     *
     * @param consequence what follows from the failure, to follow its message: {@code ; swap stays}
     */
    default Action optional(String consequence) {
        return new OptionalAction(this, consequence);
    }

    /**
     * Returns the same action, whose failure ends the boot.
     *
     * @param advice to follow the message of the failure: {@code ; nothing works without it}
     */
    default Action essential(String advice) {
        return new EssentialAction(this, advice);
    }
}
