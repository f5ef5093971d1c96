package io.quinit.steps.root;

import io.quinit.boot.step.Action;
import io.quinit.boot.step.PlannedWait;
import io.quinit.boot.step.StepContext;
import io.quinit.cmdline.TimeSpan;
import java.time.Duration;
import java.util.List;

/** Waits for the disk; that it did not come is a warning here, and a failure of the step that mounts it. */
record WaitForRootDevice(LoadDiskDrivers drivers, Duration limit) implements Action {

    @Override
    public String describe() {
        return planned().describe();
    }

    @Override
    public List<PlannedWait> waits() {
        return List.of(planned());
    }

    private PlannedWait planned() {
        return new PlannedWait(drivers.wanted().toString(), limit, "");
    }

    @Override
    public void run(StepContext context) {
        var wanted = drivers.wanted();
        if (!drivers.found() && !context.await(wanted.toString(), limit, drivers::isThere)) {
            context.log()
                    .warn(wanted + (limit.isZero() ? " is not there" : " did not come within " + TimeSpan.text(limit)));
        }
    }
}
