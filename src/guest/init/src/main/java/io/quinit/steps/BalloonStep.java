package io.quinit.steps;

import io.quinit.boot.BootOrder;
import io.quinit.boot.BootStep;
import io.quinit.boot.StepLog;
import io.quinit.boot.StepPlan;
import io.quinit.depmod.Device;
import io.quinit.extension.modules.WantsModule;
import io.quinit.modules.ModuleLoader;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.Set;

/** Loads the memory balloon, through which the host takes memory back, where {@code init.balloon} asks for it. */
@Singleton
@Priority(BootOrder.BALLOON)
@WantsModule(value = "virtio_balloon", property = BalloonStep.PROPERTY, device = Device.VIRTIO_BALLOON)
public final class BalloonStep implements BootStep {
    static final String PROPERTY = "init.balloon=1";

    private final ModuleLoader modules;
    private final DeviceModulesConfig config;

    public BalloonStep(ModuleLoader modules, DeviceModulesConfig config) {
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
        return Set.of("switch-root");
    }

    @Override
    public void plan(StepPlan plan) {
        if (config.balloon()) {
            modules.planned().askedFor(PROPERTY, getClass(), plan);
        } else {
            plan.does("nothing: init.balloon is off");
        }
    }

    @Override
    public void run(StepLog log) {
        if (config.balloon()) {
            modules.loadAskedFor(PROPERTY, getClass(), log);
        }
    }
}
