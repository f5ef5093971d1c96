package io.quinit.steps.root;

import io.quinit.boot.step.Action;
import io.quinit.boot.step.StepContext;
import io.quinit.cmdline.DeviceName;
import io.quinit.disks.BlockDevices;
import io.quinit.loader.ModuleLoader;
import java.util.List;

/** Loads the drivers of a disk that is plugged in during the wait: they are not loaded yet where the machine had no disk before. */
final class LoadDiskDrivers implements Action {
    private static final List<String> MODULES = List.of("virtio_pci", "virtio_blk");

    private final DeviceName wanted;
    private final BlockDevices devices;
    private final ModuleLoader loader;
    private boolean found;

    LoadDiskDrivers(DeviceName wanted, BlockDevices devices, ModuleLoader loader) {
        this.wanted = wanted;
        this.devices = devices;
        this.loader = loader;
    }

    @Override
    public String describe() {
        return "load " + loader.describe(MODULES) + ", where " + wanted + " is not there at once";
    }

    @Override
    public List<Action> parts() {
        return modules().isEmpty() ? List.of() : List.of(this);
    }

    @Override
    public List<String> modules() {
        return loader.allowed(MODULES);
    }

    @Override
    public List<String> changes() {
        return ModuleLoader.CHANGES;
    }

    @Override
    public void run(StepContext context) {
        found = isThere();
        if (!found) {
            MODULES.forEach(module -> loader.load(module, context.log()));
        }
    }

    DeviceName wanted() {
        return wanted;
    }

    /** Returns whether the device was there at once. */
    boolean found() {
        return found;
    }

    /** Returns whether there is at least one; the step that mounts it refuses several. */
    boolean isThere() {
        return !devices.find(wanted).isEmpty();
    }
}
