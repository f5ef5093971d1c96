package io.quinit.boot.step;

import io.quinit.kernel.Files;
import io.quinit.kernel.Kernel;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** What an action is given when it runs: the machine, and the log of its step. */
public interface StepContext {

    Kernel kernel();

    /** Returns the same machine's files as text. */
    Files files();

    StepLog log();

    /**
     * Waits until something is there, looking again after each uevent.
     *
     * @param what for the report
     * @param limit of the whole wait
     * @return whether it came
     * @throws DeadlinePassed when the time of the whole boot ends first
     */
    boolean await(String what, Duration limit, BooleanSupplier there);

    /** Runs an action that another one consists of. */
    void run(Action action);
}
