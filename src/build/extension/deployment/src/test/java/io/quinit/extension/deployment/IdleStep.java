package io.quinit.extension.deployment;

import io.quinit.boot.step.BootStep;
import io.quinit.boot.step.StepLog;

/** A boot step that does nothing: what the build knows of it are its class and its annotations. */
public abstract class IdleStep implements BootStep {

    @Override
    public void run(StepLog log) {}
}
