package io.quinit.steps.root;

import io.quinit.boot.step.Action;
import io.quinit.boot.step.BootOrder;
import io.quinit.boot.step.BootStep;
import io.quinit.boot.step.Needs;
import io.quinit.boot.step.PlannedWait;
import io.quinit.boot.step.StepContext;
import io.quinit.cmdline.TimeSpan;
import io.quinit.disks.BlockDevices;
import io.quinit.loader.ModuleLoader;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.time.Duration;
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

    /** Waits for the disk; that it did not come is a warning here, and a failure of the step that mounts it. */
    private record WaitForRootDevice(LoadDiskDrivers drivers, Duration limit) implements Action {

        @Override
        public String describe() {
            return planned().describe();
        }

        @Override
        public List<PlannedWait> waits() {
            return List.of(planned());
        }

        private PlannedWait planned() {
            return new PlannedWait(drivers.wanted().toString(), limit, "");
        }

        @Override
        public void run(StepContext context) {
            var wanted = drivers.wanted();
            if (!drivers.found() && !context.await(wanted.toString(), limit, drivers::isThere)) {
                context.log()
                        .warn(wanted
                                + (limit.isZero() ? " is not there" : " did not come within " + TimeSpan.text(limit)));
            }
        }
    }
}
