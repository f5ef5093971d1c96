package io.quinit.fake.machine;

import io.quinit.fake.scenario.ScenarioReader;
import io.quinit.kernel.Kernel;
import io.quinit.kernel.Mount;
import io.quinit.kernel.OpenFlag;
import java.util.List;

/** Machines for tests, as scenarios have them. */
final class Machines {
    private static final List<String> MODULES = List.of(
            "virtio_ring",
            "virtio",
            "virtio_pci_modern_dev",
            "virtio_pci_legacy_dev",
            "virtio_pci",
            "virtio_mmio",
            "virtio_blk",
            "virtio_console",
            "zsmalloc",
            "zram");

    private Machines() {}

    /** With devtmpfs, proc and sysfs mounted. */
    static FakeMachine of(String yaml) {
        return mounted(new FakeMachine(ScenarioReader.parse("test", yaml).machine("", MODULES)));
    }

    static FakeMachine of(String yaml, DeviceFault fault) {
        return mounted(new FakeMachine(ScenarioReader.parse("test", yaml).machine("", MODULES), fault));
    }

    private static FakeMachine mounted(FakeMachine machine) {
        machine.mount(Mount.of("proc", "/proc", "proc", ""));
        machine.mount(Mount.of("sysfs", "/sys", "sysfs", ""));
        machine.mount(Mount.of("devtmpfs", "/dev", "devtmpfs", ""));
        return machine;
    }

    static void load(Kernel kernel, String... modules) {
        for (var name : modules) {
            var path = KnownModules.named(name).orElseThrow().path();
            try (var file = kernel.open(directory(kernel) + path, OpenFlag.RDONLY)) {
                kernel.loadModule(file, "", false);
            }
        }
    }

    static String directory(Kernel kernel) {
        return "/lib/modules/" + kernel.uname().release() + "/";
    }

    /** What a disk over PCI needs. */
    static void loadDisks(Kernel kernel) {
        load(
                kernel,
                "virtio_ring",
                "virtio",
                "virtio_pci_modern_dev",
                "virtio_pci_legacy_dev",
                "virtio_pci",
                "virtio_blk");
    }
}
