package io.quinit.steps.root;

import io.quinit.boot.run.Waiting;
import io.quinit.boot.step.BootOrder;
import io.quinit.boot.step.BootStep;
import io.quinit.boot.step.StepLog;
import io.quinit.boot.step.StepPlan;
import io.quinit.cmdline.TimeSpan;
import io.quinit.disks.BlockDevices;
import io.quinit.loader.ModuleLoader;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** Waits for the disk that holds the root file system. */
@Singleton
@Priority(BootOrder.ROOT_DEVICE)
public final class RootDeviceStep implements BootStep {
    /** A disk that is plugged in while we wait: the bus step has seen none, and left its drivers out. */
    private static final List<String> DISK_MODULES = List.of("virtio_pci", "virtio_blk");

    private final RootConfig config;
    private final BlockDevices devices;
    private final ModuleLoader modules;
    private final Waiting waiting;

    public RootDeviceStep(RootConfig config, BlockDevices devices, ModuleLoader modules, Waiting waiting) {
        this.config = config;
        this.devices = devices;
        this.modules = modules;
        this.waiting = waiting;
    }

    @Override
    public Set<String> needs() {
        return Set.of("vfs");
    }

    @Override
    public void plan(StepPlan plan) {
        modules.planned().named(DISK_MODULES, ", where " + config.device() + " is not there at once", plan);
        plan.waitsFor(config.device().toString(), config.waitLimit(), "");
    }

    @Override
    public void run(StepLog log) {
        var wanted = config.device();
        if (isThere()) {
            return;
        }
        DISK_MODULES.forEach(module -> modules.load(module, log));
        if (!waiting.until(log, wanted.toString(), config.waitLimit(), this::isThere)) {
            var limit = config.waitLimit();
            log.warn(wanted + (limit.isZero() ? " is not there" : " did not come within " + TimeSpan.text(limit)));
        }
    }

    /** Whether there is exactly one is for the step that mounts it. */
    private boolean isThere() {
        return !devices.find(config.device()).isEmpty();
    }
}
