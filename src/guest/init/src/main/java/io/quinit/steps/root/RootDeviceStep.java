package io.quinit.steps.root;

import io.quinit.boot.step.Action;
import io.quinit.boot.step.BootOrder;
import io.quinit.boot.step.BootStep;
import io.quinit.boot.step.Needs;
import io.quinit.disks.BlockDevices;
import io.quinit.loader.ModuleLoader;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.List;

/** Waits for the disk that holds the root file system. */
@Singleton
@Priority(BootOrder.ROOT_DEVICE)
@Needs("vfs")
public final class RootDeviceStep implements BootStep {
    private final RootConfig config;
    private final BlockDevices devices;
    private final ModuleLoader modules;

    public RootDeviceStep(RootConfig config, BlockDevices devices, ModuleLoader modules) {
        this.config = config;
        this.devices = devices;
        this.modules = modules;
    }

    @Override
    public List<Action> actions() {
        var drivers = new LoadDiskDrivers(config.device(), devices, modules);
        return List.of(drivers, new WaitForRootDevice(drivers, config.waitLimit()));
    }
}
