package io.quinit.steps.net;

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

/** Loads the network card, where {@code init.net} asks for it. */
@Singleton
@Priority(BootOrder.NET)
@WantsModule(value = "failover", property = NetStep.PROPERTY, device = Device.VIRTIO_NET)
@WantsModule(value = "net_failover", property = NetStep.PROPERTY, device = Device.VIRTIO_NET)
@WantsModule(value = "virtio_net", property = NetStep.PROPERTY, device = Device.VIRTIO_NET)
public final class NetStep implements BootStep {
    static final String PROPERTY = "init.net=1";

    private final ModuleLoader modules;
    private final NetConfig config;

    public NetStep(ModuleLoader modules, NetConfig config) {
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
    public boolean runsBeside() {
        return true;
    }

    @Override
    public void plan(StepPlan plan) {
        if (config.enabled()) {
            modules.planned().askedFor(PROPERTY, getClass(), plan);
        } else {
            plan.does("nothing: init.net is off");
        }
    }

    @Override
    public void run(StepLog log) {
        if (config.enabled()) {
            modules.loadAskedFor(PROPERTY, getClass(), log);
        }
    }
}
