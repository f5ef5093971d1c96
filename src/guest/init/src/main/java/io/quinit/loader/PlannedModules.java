package io.quinit.loader;

import io.quinit.boot.modules.WantedModules;
import io.quinit.boot.step.StepPlan;
import io.quinit.modules.Device;
import java.util.ArrayList;
import java.util.List;

/** Says which modules would be loaded, those that are denied left out. */
public final class PlannedModules {
    private final WantedModules wanted;
    private final ModuleSettings settings;

    PlannedModules(WantedModules wanted, ModuleSettings settings) {
        this.wanted = wanted;
        this.settings = settings;
    }

    /** What {@link ModuleLoader#loadWantedBy} would do. */
    public void wantedBy(Class<?> step, StepPlan plan) {
        askedFor("", step, plan);
    }

    /** What {@link ModuleLoader#loadAskedFor} would do. */
    public void askedFor(String property, Class<?> step, StepPlan plan) {
        var always = new ArrayList<String>();
        var perhaps = new ArrayList<String>();
        for (var module : wanted.of(step)) {
            if (module.property().equals(property)) {
                (module.device() == Device.ANY ? always : perhaps).add(module.name());
            }
        }
        named(always, "", plan);
        named(perhaps, ", each where the machine has such a device", plan);
    }

    /** @param condition to follow the names */
    public void named(List<String> modules, String condition, StepPlan plan) {
        var names =
                modules.stream().filter(module -> !settings.isDenied(module)).toList();
        if (!names.isEmpty()) {
            var shown = names.stream().map(this::withParameters).toList();
            plan.does("load " + String.join(", ", shown) + condition);
            plan.loads(names);
        }
    }

    private String withParameters(String module) {
        var given = settings.parametersOf(module);
        return given.isEmpty() ? module : module + " (" + given + ")";
    }
}
