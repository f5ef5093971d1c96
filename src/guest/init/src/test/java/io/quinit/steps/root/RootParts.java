package io.quinit.steps.root;

import io.quinit.StepFixture;
import io.quinit.disks.BlockDevices;
import io.quinit.disks.DiskList;
import io.quinit.disks.DriverlessDisks;
import io.quinit.loader.ModuleLoader;

/** The root step with all that it asks, on a test's machine. */
final class RootParts {
    private final StepFixture rig;
    private final ModuleLoader modules;
    private final RootConfig config;
    private final BlockDevices devices;
    private final DiskList disks;

    RootParts(StepFixture rig) {
        this(rig, rig.modules());
    }

    /** @param modules which have been refused or loaded before */
    RootParts(StepFixture rig, ModuleLoader modules) {
        this.rig = rig;
        this.modules = modules;
        this.config = rig.settings(RootConfig.class);
        this.devices = new BlockDevices(rig.kernel);
        this.disks = new DiskList(devices);
    }

    MissingRootDiagnosis missing() {
        return new MissingRootDiagnosis(
                rig.kernel, config, devices, disks, new DriverlessDisks(rig.kernel), modules, rig.devices());
    }

    /** As the step before does. */
    void find() {
        devices.find(config.device());
    }

    void run() {
        rig.run(step());
    }

    RootStep step() {
        return new RootStep(config, devices, missing(), refusals());
    }

    private MountFailures refusals() {
        var types = new RootTypeCause(rig.kernel, modules);
        var contents = new RootContentCause(rig.kernel, config, disks, types);
        return new MountFailures(rig.kernel, devices, new RootErrnoCause(contents, types));
    }
}
