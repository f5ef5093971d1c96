package io.quinit.boot.step;

import java.util.List;

/** An action that does what another one does, and handles its failure differently. */
abstract class WrappedAction implements Action {
    private final Action action;

    WrappedAction(Action action) {
        this.action = action;
    }

    @Override
    public final String describe() {
        return action.describe();
    }

    @Override
    public final List<Action> parts() {
        return action.parts();
    }

    @Override
    public final List<String> changes() {
        return action.changes();
    }

    /** Runs the other one. */
    final void runWrapped(StepContext context) {
        context.run(action);
    }
}
