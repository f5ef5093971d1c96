package io.quinit.channel;

import io.quinit.boot.modules.WantsModule;
import io.quinit.boot.step.Action;
import io.quinit.cmdline.ReportTarget;
import io.quinit.loader.ModuleActions;
import io.quinit.modules.Device;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Loads the way to the host that a report by vsock takes. Not when the report is sent: the modules are in the initramfs, and gone
 * with it by then.
 */
@Singleton
@WantsModule(value = "vmw_vsock_virtio_transport", property = VsockModules.PROPERTY, device = Device.VIRTIO_VSOCK)
public final class VsockModules {
    static final String PROPERTY = "init.report=vsock";

    private final ModuleActions modules;
    private final ReportConfig config;

    public VsockModules(ModuleActions modules, ReportConfig config) {
        this.modules = modules;
        this.config = config;
    }

    /** Returns none where the report does not go by vsock. */
    public List<Action> actions() {
        return config.report() instanceof ReportTarget.Vsock
                ? List.of(modules.wantedBy(getClass(), PROPERTY))
                : List.of();
    }
}
