package io.quinit.loader;

import io.quinit.boot.step.Action;
import io.quinit.boot.step.StepContext;
import io.quinit.modules.WantedModule;
import java.util.List;

/**
 * Loads modules, what they depend on first; those that the command line denies are left out of the plan as well. What goes wrong is a
 * warning: the step that needs a module finds out by itself.
 *
 * @param condition to follow the names: {@code , each where the machine has such a device}
 */
record LoadModules(ModuleLoader loader, List<WantedModule> wanted, String condition) implements Action {

    @Override
    public String describe() {
        return "load " + loader.describe(names()) + condition;
    }

    private List<String> names() {
        return wanted.stream().map(WantedModule::name).toList();
    }

    /** None where all are denied. */
    @Override
    public List<Action> parts() {
        return modules().isEmpty() ? List.of() : List.of(this);
    }

    @Override
    public List<String> modules() {
        return loader.allowed(names());
    }

    @Override
    public List<String> changes() {
        return ModuleLoader.CHANGES;
    }

    @Override
    public void run(StepContext context) {
        for (var module : wanted) {
            if (loader.appliesTo(module, context.log())) {
                loader.load(module.name(), context.log());
            }
        }
    }
}
