package io.quinit.steps.bus;

import io.quinit.boot.console.Console;
import io.quinit.boot.modules.WantsModule;
import io.quinit.boot.run.Waiting;
import io.quinit.boot.step.BootOrder;
import io.quinit.boot.step.BootStep;
import io.quinit.boot.step.StepLog;
import io.quinit.boot.step.StepPlan;
import io.quinit.channel.VsockModules;
import io.quinit.kernel.Files;
import io.quinit.kernel.Kernel;
import io.quinit.loader.ModuleLoader;
import io.quinit.loader.ModulesConfig;
import io.quinit.loader.VirtioDevices;
import io.quinit.modules.Device;
import io.quinit.ports.VirtioPorts;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Loads virtio's transports, disks and ports as far as the machine has them, and then chooses the console again. */
@Singleton
@Priority(BootOrder.BUS)
@WantsModule(value = "virtio_mmio", device = Device.VIRTIO_MMIO)
@WantsModule(value = "virtio_pci", device = Device.VIRTIO_PCI)
@WantsModule(value = "virtio_blk", device = Device.VIRTIO_BLOCK)
@WantsModule(value = "virtio_console", device = Device.VIRTIO_CONSOLE)
public final class BusStep implements BootStep {
    private static final String HVC0 = "/dev/hvc0";

    /**
     * It comes about 1 ms after the module, and on a busy host later; a machine whose first port is no console never gets it, and
     * does not wait.
     */
    private static final Duration HVC0_LIMIT = Duration.ofMillis(250);

    private final ModuleLoader modules;
    private final ModulesConfig config;
    private final VirtioDevices devices;
    private final Console console;
    private final Waiting waiting;
    private final VsockModules vsock;
    private final Files files;
    private final VirtioPorts ports;

    public BusStep(
            Kernel kernel,
            ModuleLoader modules,
            ModulesConfig config,
            VirtioDevices devices,
            Console console,
            Waiting waiting,
            VsockModules vsock) {
        this.modules = modules;
        this.config = config;
        this.devices = devices;
        this.console = console;
        this.waiting = waiting;
        this.vsock = vsock;
        this.files = new Files(kernel);
        this.ports = new VirtioPorts(kernel);
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
    public boolean bringsConsole() {
        return true;
    }

    @Override
    public void plan(StepPlan plan) {
        modules.planned().wantedBy(getClass(), plan);
        vsock.plan(plan);
        modules.planned().named(config.extra().orElse(List.of()), "", plan);
        if (console.isPreferred(HVC0)) {
            plan.waitsFor(HVC0, HVC0_LIMIT, "where the machine has a virtio console");
        }
        plan.does("choose the console again");
    }

    @Override
    public void run(StepLog log) {
        modules.loadWantedBy(getClass(), log);
        vsock.load(log);
        config.extra().orElse(List.of()).forEach(module -> modules.load(module, log));
        chooseConsoleAgain(log);
    }

    private void chooseConsoleAgain(StepLog log) {
        if (console.isPreferred(HVC0) && devices.mayHave(Device.VIRTIO_CONSOLE)) {
            waiting.until(log, HVC0, HVC0_LIMIT, () -> files.exists(HVC0) || firstPortIsNoConsole());
        }
        if (console.choose()) {
            log.info("console is now " + console.chosen().orElseThrow());
        }
    }

    /** Ports are announced in their order, and a virtconsole is port 0 of its device. */
    private boolean firstPortIsNoConsole() {
        var entries = ports.entries();
        return !entries.isEmpty() && entries.stream().noneMatch(VirtioPorts::isConsole);
    }
}
