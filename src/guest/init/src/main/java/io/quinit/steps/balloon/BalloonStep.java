package io.quinit.steps.balloon;

import static io.quinit.boot.action.Actions.nothing;

import io.quinit.boot.modules.WantsModule;
import io.quinit.boot.step.Action;
import io.quinit.boot.step.BootOrder;
import io.quinit.boot.step.BootStep;
import io.quinit.boot.step.Needs;
import io.quinit.boot.step.Precedes;
import io.quinit.loader.ModuleActions;
import io.quinit.modules.Device;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.List;

/** Loads the memory balloon, through which the host takes memory back, where {@code init.balloon} asks for it. */
@Singleton
@Priority(BootOrder.BALLOON)
@Needs("vfs")
// The modules are in the initramfs.
@Precedes("switch-root")
@WantsModule(value = "virtio_balloon", property = BalloonStep.PROPERTY, device = Device.VIRTIO_BALLOON)
public final class BalloonStep implements BootStep {
    public static final String PROPERTY = "init.balloon=1";

    private final ModuleActions modules;
    private final BalloonConfig config;

    public BalloonStep(ModuleActions modules, BalloonConfig config) {
        this.modules = modules;
        this.config = config;
    }

    @Override
    public List<Action> actions() {
        return config.enabled() ? List.of(modules.wantedBy(getClass(), PROPERTY)) : nothing("init.balloon is off");
    }
}
