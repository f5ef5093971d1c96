package io.quinit.extension.deployment;

import io.quinit.boot.step.Action;
import io.quinit.boot.step.BootStep;
import java.util.List;

/** A boot step that does nothing: what the build knows of it are its class and its annotations. */
public abstract class IdleStep implements BootStep {

    @Override
    public List<Action> actions() {
        return List.of();
    }
}
