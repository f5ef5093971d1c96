package io.quinit.boot.run;

import io.quinit.boot.step.Action;
import io.quinit.boot.step.StepContext;
import io.quinit.boot.step.StepLog;
import io.quinit.kernel.Files;
import io.quinit.kernel.Kernel;
import io.quinit.kernel.KernelException;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * What the actions of one step are given. Waits end with an event of the kernel: each has a limit, none goes on past the deadline of the
 * boot, and none polls.
 */
record RunningStep(ActionRunner runner, Kernel kernel, Files files, Deadline deadline, StepLog log)
        implements StepContext {

    @Override
    public void run(Action action) {
        runner.run(action, this);
    }

    @Override
    public boolean await(String what, Duration limit, BooleanSupplier there) {
        if (there.getAsBoolean()) {
            return true;
        }
        if (limit.isZero()) {
            return false;
        }
        var start = kernel.uptime();
        var came = awaitUntil(start.plus(deadline.within(limit)), there);
        var time = kernel.uptime().minus(start);
        log.waited(what, time, came);
        deadline.waited(log.step(), what, time);
        if (!came) {
            deadline.check(log.step(), "while this step waited for " + what);
        }
        return came;
    }

    /** Subscribes before it looks again, so that no event between the two is missed. */
    private boolean awaitUntil(Duration end, BooleanSupplier there) {
        try (var uevents = kernel.uevents()) {
            while (!there.getAsBoolean()) {
                var left = end.minus(kernel.uptime());
                if (left.isNegative() || left.isZero()) {
                    return false;
                }
                uevents.await(left);
            }
            return true;
        } catch (KernelException noUevents) {
            // A kernel without netlink: the device is there by now or counts as absent.
            return there.getAsBoolean();
        }
    }
}
