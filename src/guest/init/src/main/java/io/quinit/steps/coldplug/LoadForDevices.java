package io.quinit.steps.coldplug;

import io.quinit.boot.step.Action;
import io.quinit.boot.step.StepContext;
import io.quinit.boot.step.StepLog;
import io.quinit.loader.Modaliases;
import io.quinit.loader.ModuleLoader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Loads the modules of each device. The driver of a bus adds devices, so it looks again until there is no new one. It does not wait for
 * devices that come later, as those of USB do.
 */
record LoadForDevices(ModuleLoader loader) implements Action {
    /** Buses behind buses are three or four deep; hardware that adds a device each time would never end. */
    private static final int MAX_LOOKS = 8;

    @Override
    public String describe() {
        return "load what the modalias of each device calls for, as far as it is in the initramfs";
    }

    @Override
    public List<String> changes() {
        return ModuleLoader.CHANGES;
    }

    @Override
    public void run(StepContext context) {
        var sysfs = new Modaliases(context.kernel());
        var asked = new HashSet<String>();
        var devices = sysfs.newDevices();
        for (var look = 1; look <= MAX_LOOKS && !devices.isEmpty(); look++) {
            devices.forEach(device -> loadFor(device, asked, context.log()));
            devices = sysfs.newDevices();
        }
    }

    private void loadFor(Modaliases.Device device, Set<String> asked, StepLog log) {
        for (var modalias : device.modaliases()) {
            for (var module : loader.forDevice(modalias, log)) {
                if (asked.add(module)) {
                    log.debug(device.path() + " calls for " + module);
                    loader.load(module, log);
                }
            }
        }
    }
}
