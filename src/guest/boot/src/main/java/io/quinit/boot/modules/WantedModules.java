package io.quinit.boot.modules;

import io.quinit.modules.WantedModule;
import java.util.List;
import java.util.Map;

/** What each step declared, by the name of its class. */
public final class WantedModules {
    private final Map<String, List<WantedModule>> byStep;

    public WantedModules(Map<String, List<WantedModule>> byStep) {
        this.byStep = Map.copyOf(byStep);
    }

    /** In the order of the declarations; none where the step has none. */
    public List<WantedModule> of(Class<?> step) {
        return byStep.getOrDefault(step.getName(), List.of());
    }
}
