package io.quinit.steps.bus;

import io.quinit.boot.console.Console;
import io.quinit.boot.modules.WantsModule;
import io.quinit.boot.step.Action;
import io.quinit.boot.step.BootOrder;
import io.quinit.boot.step.BootStep;
import io.quinit.boot.step.Needs;
import io.quinit.boot.step.Precedes;
import io.quinit.channel.VsockModules;
import io.quinit.loader.ModuleActions;
import io.quinit.loader.VirtioDevices;
import io.quinit.modules.Device;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Loads virtio's transports, disks and ports as far as the machine has them, and then chooses the console again. */
@Singleton
@Priority(BootOrder.BUS)
@Needs("vfs")
// The modules are in the initramfs.
@Precedes("switch-root")
@WantsModule(value = "virtio_mmio", device = Device.VIRTIO_MMIO)
@WantsModule(value = "virtio_pci", device = Device.VIRTIO_PCI)
@WantsModule(value = "virtio_blk", device = Device.VIRTIO_BLOCK)
@WantsModule(value = "virtio_console", device = Device.VIRTIO_CONSOLE)
public final class BusStep implements BootStep {
    private final ModuleActions modules;
    private final ExtraModulesConfig config;
    private final VirtioDevices devices;
    private final Console console;
    private final VsockModules vsock;

    public BusStep(
            ModuleActions modules,
            ExtraModulesConfig config,
            VirtioDevices devices,
            Console console,
            VsockModules vsock) {
        this.modules = modules;
        this.config = config;
        this.devices = devices;
        this.console = console;
        this.vsock = vsock;
    }

    @Override
    public boolean providesConsole() {
        return true;
    }

    @Override
    public List<Action> actions() {
        var actions = new ArrayList<Action>();
        actions.add(modules.wantedBy(this));
        actions.addAll(vsock.actions());
        config.extra().ifPresent(extra -> actions.add(modules.named(extra)));
        if (console.hasCandidate(WaitForHvc0.NODE)) {
            actions.add(new WaitForHvc0(console, devices));
        }
        actions.add(new ChooseConsoleAgain(console));
        return actions;
    }
}
