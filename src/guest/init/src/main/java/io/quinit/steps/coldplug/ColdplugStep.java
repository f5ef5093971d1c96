package io.quinit.steps.coldplug;

import io.quinit.boot.step.BootOrder;
import io.quinit.boot.step.BootStep;
import io.quinit.boot.step.StepLog;
import io.quinit.boot.step.StepPlan;
import io.quinit.kernel.Kernel;
import io.quinit.loader.Modaliases;
import io.quinit.loader.ModuleLoader;
import io.quinit.loader.ModulesConfig;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Set;

/**
 * Loads a module for each device that the machine has, where {@code init.modules.coldplug} asks for it. The driver of a bus brings
 * devices of its own, so it looks again until there is nothing new; it waits for none that comes later, as those of USB do.
 */
@Singleton
@Priority(BootOrder.COLDPLUG)
public final class ColdplugStep implements BootStep {
    /** Buses behind buses are three or four deep; hardware that brings a new device each time has no end. */
    private static final int MOST_LOOKS = 8;

    private final Kernel kernel;
    private final ModuleLoader modules;
    private final ModulesConfig config;

    public ColdplugStep(Kernel kernel, ModuleLoader modules, ModulesConfig config) {
        this.kernel = kernel;
        this.modules = modules;
        this.config = config;
    }

    @Override
    public Set<String> needs() {
        return Set.of("vfs");
    }

    /** The modules are in the initramfs. */
    @Override
    public Set<String> precedes() {
        return Set.of("switch-root", "agent");
    }

    @Override
    public void plan(StepPlan plan) {
        plan.does(
                config.coldplug()
                        ? "load what the modalias of each device calls for, as far as it is in the initramfs"
                        : "nothing: init.modules.coldplug is off");
    }

    @Override
    public void run(StepLog log) {
        if (!config.coldplug()) {
            return;
        }
        var sysfs = new Modaliases(kernel);
        var asked = new HashSet<String>();
        var devices = sysfs.newDevices();
        for (var look = 1; look <= MOST_LOOKS && !devices.isEmpty(); look++) {
            devices.forEach(device -> loadFor(device, asked, log));
            devices = sysfs.newDevices();
        }
    }

    private void loadFor(Modaliases.Device device, Set<String> asked, StepLog log) {
        for (var modalias : device.modaliases()) {
            for (var module : modules.forDevice(modalias, log)) {
                if (asked.add(module)) {
                    log.debug(device.path() + " calls for " + module);
                    modules.load(module, log);
                }
            }
        }
    }
}
