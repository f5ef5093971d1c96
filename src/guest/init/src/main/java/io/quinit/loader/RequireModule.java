package io.quinit.loader;

import io.quinit.boot.step.Action;
import io.quinit.boot.step.ActionException;
import io.quinit.boot.step.StepContext;
import java.util.List;

/** Fails where a module that was loaded before is not in the kernel. A plan does not list it: it lists the load. */
record RequireModule(ModuleLoader loader, String module, String message) implements Action {

    @Override
    public String describe() {
        return "require module " + module;
    }

    @Override
    public List<Action> parts() {
        return List.of();
    }

    @Override
    public List<String> changes() {
        return ModuleLoader.CHANGES;
    }

    @Override
    public void run(StepContext context) {
        if (!loader.load(module, context.log())) {
            throw ActionException.complete(message);
        }
    }
}
