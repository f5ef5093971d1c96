package io.quinit.boot.run;

import io.quinit.boot.step.Action;
import io.quinit.boot.step.StepContext;
import io.quinit.boot.step.StepLog;
import io.quinit.kernel.Files;
import io.quinit.kernel.Kernel;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** What the actions of one step are given. */
record RunningStep(ActionRunner runner, StepLog log) implements StepContext {

    @Override
    public Kernel kernel() {
        return runner.kernel();
    }

    @Override
    public Files files() {
        return runner.files();
    }

    @Override
    public boolean await(String what, Duration limit, BooleanSupplier there) {
        return runner.waiting().until(log, what, limit, there);
    }

    @Override
    public void run(Action action) {
        runner.run(action, this);
    }
}
