package io.quinit.boot.action;

import io.quinit.boot.step.Action;
import io.quinit.boot.step.ActionException;
import io.quinit.boot.step.StepContext;
import io.quinit.kernel.KernelException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Actions that fail as one: where one fails, the rest does not run, and what was done is undone. */
public final class ActionGroup implements Action {
    private final List<Action> actions;
    private final Action undo;

    ActionGroup(List<Action> actions) {
        this(actions, null);
    }

    private ActionGroup(List<Action> actions, Action undo) {
        this.actions = actions;
        this.undo = undo;
    }

    /** @param action run after a failure, whose own failure is not reported: the first one is what matters */
    public ActionGroup undoneBy(Action action) {
        return new ActionGroup(actions, action);
    }

    @Override
    public String describe() {
        return parts().stream().map(Action::describe).collect(Collectors.joining("; "));
    }

    @Override
    public List<Action> parts() {
        return actions.stream().flatMap(action -> action.parts().stream()).toList();
    }

    @Override
    public List<String> changes() {
        return Stream.concat(actions.stream(), Stream.ofNullable(undo))
                .flatMap(action -> action.changes().stream())
                .toList();
    }

    @Override
    public void run(StepContext context) {
        try {
            actions.forEach(context::run);
        } catch (KernelException | ActionException failure) {
            undo(context);
            throw failure;
        }
    }

    private void undo(StepContext context) {
        if (undo == null) {
            return;
        }
        try {
            context.run(undo);
        } catch (KernelException | ActionException nothingToUndo) {
            context.log().debug(nothingToUndo.getMessage());
        }
    }
}
