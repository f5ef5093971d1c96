package io.quinit.boot.run;

import io.quinit.boot.step.DeadlinePassed;
import io.quinit.boot.step.StepLog;
import io.quinit.kernel.Kernel;
import io.quinit.kernel.KernelException;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what the kernel announces: each wait has a limit, none is longer than the boot may be, and none sleeps and looks. */
@Singleton
public final class Waiting {
    private final Kernel kernel;
    private final Deadline deadline;

    public Waiting(Kernel kernel, Deadline deadline) {
        this.kernel = kernel;
        this.deadline = deadline;
    }

    /**
     * Waits until something is there, looking again after each uevent.
     *
     * @param what for the report
     * @param limit of the whole wait
     * @return whether it came
     * @throws DeadlinePassed when the time of the whole boot ends first
     */
    public boolean until(StepLog log, String what, Duration limit, BooleanSupplier there) {
        if (there.getAsBoolean()) {
            return true;
        }
        if (limit.isZero()) {
            return false;
        }
        var start = kernel.uptime();
        var came = await(start.plus(deadline.within(limit)), there);
        var time = kernel.uptime().minus(start);
        log.waited(what, time, came);
        deadline.waited(log.step(), what, time);
        if (!came) {
            deadline.check(log.step(), "while this step waited for " + what);
        }
        return came;
    }

    /** Subscribes before it looks again: what is announced between the two is not missed. */
    private boolean await(Duration deadline, BooleanSupplier there) {
        try (var uevents = kernel.uevents()) {
            while (!there.getAsBoolean()) {
                var left = deadline.minus(kernel.uptime());
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
