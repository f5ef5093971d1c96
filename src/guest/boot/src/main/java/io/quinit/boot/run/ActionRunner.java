package io.quinit.boot.run;

import io.quinit.boot.step.Action;
import io.quinit.boot.step.BootStep;
import io.quinit.boot.step.StepContext;
import io.quinit.boot.step.StepLog;
import io.quinit.kernel.Files;
import io.quinit.kernel.Kernel;
import jakarta.inject.Singleton;

/** Runs the actions of a step, one after the other; at {@code init.log=debug} each is a line on the console before it runs. */
@Singleton
public class ActionRunner {
    private final Kernel kernel;
    private final Files files;
    private final Deadline deadline;

    public ActionRunner(Kernel kernel, Deadline deadline) {
        this.kernel = kernel;
        this.files = new Files(kernel);
        this.deadline = deadline;
    }

    /**
     * Runs a whole step.
     *
     * @throws io.quinit.boot.step.BootFailure when the boot cannot go on
     * @throws io.quinit.kernel.KernelException when the step has failed
     * @throws io.quinit.boot.step.ActionException the same
     */
    public final void run(BootStep step, StepLog log) {
        var context = context(log);
        step.actions().forEach(context::run);
    }

    /** Returns what actions that write to this log are given. */
    public final StepContext context(StepLog log) {
        return new RunningStep(this, kernel, files, deadline, log);
    }

    /** Runs one action, or one that another consists of; those that consist of others are logged by their parts. */
    protected void run(Action action, StepContext context) {
        if (context.log().isDebug() && isListed(action)) {
            context.log().debug(action.describe());
        }
        action.run(context);
    }

    /** Returns whether a plan lists the action itself: no group, and nothing that does without a line. */
    private static boolean isListed(Action action) {
        var parts = action.parts();
        return parts.size() == 1 && parts.getFirst() == action;
    }
}
