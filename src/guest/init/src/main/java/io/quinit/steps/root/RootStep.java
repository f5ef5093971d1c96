package io.quinit.steps.root;

import io.quinit.boot.step.Action;
import io.quinit.boot.step.BootOrder;
import io.quinit.boot.step.BootStep;
import io.quinit.boot.step.Needs;
import io.quinit.disks.BlockDevices;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.List;

/** Mounts the root file system on /mnt. */
@Singleton
@Priority(BootOrder.ROOT)
@Needs({"vfs", "root-device"})
public final class RootStep implements BootStep {
    private final RootConfig config;
    private final BlockDevices devices;
    private final MissingRootDiagnosis missing;
    private final MountFailures failures;

    public RootStep(RootConfig config, BlockDevices devices, MissingRootDiagnosis missing, MountFailures failures) {
        this.config = config;
        this.devices = devices;
        this.missing = missing;
        this.failures = failures;
    }

    @Override
    public List<Action> actions() {
        var device = new RootDevice(config.device(), devices, missing);
        return List.of(new MountRoot(device, config, failures));
    }
}
