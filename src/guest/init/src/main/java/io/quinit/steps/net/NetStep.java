package io.quinit.steps.net;

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

/** Loads the network card's modules, where {@code init.net} asks for them. */
@Singleton
@Priority(BootOrder.NET)
@Needs("vfs")
// The modules are in the initramfs.
@Precedes("switch-root")
@WantsModule(value = "failover", property = NetStep.PROPERTY, device = Device.VIRTIO_NET)
@WantsModule(value = "net_failover", property = NetStep.PROPERTY, device = Device.VIRTIO_NET)
@WantsModule(value = "virtio_net", property = NetStep.PROPERTY, device = Device.VIRTIO_NET)
public final class NetStep implements BootStep {
    public static final String PROPERTY = "init.net=1";

    private final ModuleActions modules;
    private final NetConfig config;

    public NetStep(ModuleActions modules, NetConfig config) {
        this.modules = modules;
        this.config = config;
    }

    @Override
    public boolean runsInParallel() {
        return true;
    }

    @Override
    public List<Action> actions() {
        return config.enabled() ? List.of(modules.wantedBy(getClass(), PROPERTY)) : nothing("init.net is off");
    }
}
