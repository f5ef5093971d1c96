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
 * What the actions of one step are given. It waits for what the kernel announces: each wait has a limit, none is longer than the boot may
 * be, and none sleeps and looks.
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

    /** Subscribes before it looks again: what is announced between the two is not missed. */
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
