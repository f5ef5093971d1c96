package io.quinit.loader;

import io.quinit.boot.action.Actions;
import io.quinit.boot.modules.WantedModules;
import io.quinit.boot.step.Action;
import io.quinit.boot.step.BootStep;
import io.quinit.modules.Device;
import io.quinit.modules.WantedModule;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Predicate;

/** The actions by which steps load kernel modules. */
@Singleton
public final class ModuleActions {
    private final ModuleLoader loader;
    private final WantedModules wanted;

    public ModuleActions(ModuleLoader loader, WantedModules wanted) {
        this.loader = loader;
        this.wanted = wanted;
    }

    /** Loads what a step declared for every boot, except what is for a device that the machine has not got. */
    public Action wantedBy(BootStep step) {
        return wantedBy(step.getClass(), "");
    }

    /**
     * Loads what a class declared for a property, except what is for a device that the machine has not got.
     *
     * @param property as in the declaration, such as {@code init.net=1}
     */
    public Action wantedBy(Class<?> declaring, String property) {
        var modules = wanted.of(declaring).stream()
                .filter(module -> module.property().equals(property))
                .toList();
        return Actions.group(
                load(modules, module -> module.device() == Device.ANY, ""),
                load(modules, module -> module.device() != Device.ANY, ", each where the machine has such a device"));
    }

    private Action load(List<WantedModule> modules, Predicate<WantedModule> which, String condition) {
        return new LoadModules(loader, modules.stream().filter(which).toList(), condition);
    }

    /** Loads modules by name, whatever the machine has. */
    public Action named(List<String> modules) {
        var all = modules.stream()
                .map(name -> new WantedModule("", name, "", Device.ANY))
                .toList();
        return new LoadModules(loader, all, "");
    }

    /** Fails where a module is not in the kernel. @param message what follows from it as well */
    public Action require(String module, String message) {
        return new RequireModule(loader, module, message);
    }
}
