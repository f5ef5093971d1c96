package io.quinit.steps.balloon;

import io.quinit.boot.modules.WantsModule;
import io.quinit.boot.step.BootOrder;
import io.quinit.boot.step.BootStep;
import io.quinit.boot.step.StepLog;
import io.quinit.boot.step.StepPlan;
import io.quinit.loader.ModuleLoader;
import io.quinit.modules.Device;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.Set;

/** Loads the memory balloon, through which the host takes memory back, where {@code init.balloon} asks for it. */
@Singleton
@Priority(BootOrder.BALLOON)
@WantsModule(value = "virtio_balloon", property = BalloonStep.PROPERTY, device = Device.VIRTIO_BALLOON)
public final class BalloonStep implements BootStep {
    public static final String PROPERTY = "init.balloon=1";

    private final ModuleLoader modules;
    private final BalloonConfig config;

    public BalloonStep(ModuleLoader modules, BalloonConfig config) {
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
        if (config.enabled()) {
            modules.planned().askedFor(PROPERTY, getClass(), plan);
        } else {
            plan.does("nothing: init.balloon is off");
        }
    }

    @Override
    public void run(StepLog log) {
        if (config.enabled()) {
            modules.loadAskedFor(PROPERTY, getClass(), log);
        }
    }
}
