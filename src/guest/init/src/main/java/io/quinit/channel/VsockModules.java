package io.quinit.channel;

import io.quinit.boot.modules.WantsModule;
import io.quinit.boot.step.StepLog;
import io.quinit.boot.step.StepPlan;
import io.quinit.cmdline.ReportTarget;
import io.quinit.loader.ModuleLoader;
import io.quinit.modules.Device;
import jakarta.inject.Singleton;

/**
 * Loads the way to the host that a report by vsock takes. Not when the report is sent: the modules are in the initramfs, and gone
 * with it by then.
 */
@Singleton
@WantsModule(value = "vmw_vsock_virtio_transport", property = VsockModules.PROPERTY, device = Device.VIRTIO_VSOCK)
public final class VsockModules {
    static final String PROPERTY = "init.report=vsock";

    private final ModuleLoader modules;
    private final ReportConfig config;

    public VsockModules(ModuleLoader modules, ReportConfig config) {
        this.modules = modules;
        this.config = config;
    }

    /** Says so where the report goes by vsock. */
    public void plan(StepPlan plan) {
        if (config.report() instanceof ReportTarget.Vsock) {
            modules.planned().askedFor(PROPERTY, getClass(), plan);
        }
    }

    /** Where the report goes by vsock. */
    public void load(StepLog log) {
        if (config.report() instanceof ReportTarget.Vsock) {
            modules.loadAskedFor(PROPERTY, getClass(), log);
        }
    }
}
