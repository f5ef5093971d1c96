package io.quinit.boot.step;

import java.util.ArrayList;
import java.util.List;

/** What a step would do with this command line, as its actions say it; no machine is asked. */
public final class StepPlan {
    private final List<String> actions = new ArrayList<>();
    private final List<PlannedWait> waits = new ArrayList<>();
    private final List<String> modules = new ArrayList<>();

    private StepPlan() {}

    public static StepPlan of(BootStep step) {
        var plan = new StepPlan();
        step.actions().stream().flatMap(action -> action.parts().stream()).forEach(plan::add);
        return plan;
    }

    private void add(Action action) {
        var words = action.describe();
        actions.add(words);
        for (var wait : action.waits()) {
            waits.add(wait);
            if (!wait.describe().equals(words)) {
                actions.add(wait.describe());
            }
        }
        modules.addAll(action.modules());
    }

    /** Returns everything in its order, waits among it. */
    public List<String> actions() {
        return List.copyOf(actions);
    }

    public List<PlannedWait> waits() {
        return List.copyOf(waits);
    }

    /** Returns the names of modules, in the order in which they are loaded. */
    public List<String> modules() {
        return List.copyOf(modules);
    }
}
