package io.quinit.steps.coldplug;

import static io.quinit.boot.action.Actions.nothing;

import io.quinit.boot.step.Action;
import io.quinit.boot.step.BootOrder;
import io.quinit.boot.step.BootStep;
import io.quinit.boot.step.Needs;
import io.quinit.boot.step.Precedes;
import io.quinit.loader.ModuleLoader;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.List;

/** Loads a module for each device that the machine has, where {@code init.modules.coldplug} asks for it. */
@Singleton
@Priority(BootOrder.COLDPLUG)
@Needs("vfs")
// The modules are in the initramfs.
@Precedes({"switch-root", "agent"})
public final class ColdplugStep implements BootStep {
    private final ModuleLoader modules;
    private final ColdplugConfig config;

    public ColdplugStep(ModuleLoader modules, ColdplugConfig config) {
        this.modules = modules;
        this.config = config;
    }

    @Override
    public List<Action> actions() {
        return config.enabled() ? List.of(new LoadForDevices(modules)) : nothing("init.modules.coldplug is off");
    }
}
