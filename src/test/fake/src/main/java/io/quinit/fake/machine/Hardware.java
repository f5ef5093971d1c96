package io.quinit.fake.machine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The hardware and the drivers: a module that gets in makes devices come, and file systems known. */
final class Hardware {
    private static final int NET = 1;
    private static final int BLOCK = 2;
    private static final int CONSOLE = 3;
    private static final int BALLOON = 5;
    private static final int VSOCK = 19;

    private final KernelSpec kernel;
    private final FileSystems types;
    private final VirtioBus bus;
    private final Disks disks;
    private final VirtioConsole console;
    private final Modules modules;
    private final Terminals terminals;
    private final ZramSlot zram;
    private boolean debugExit;
    private int diskCards;
    private final Set<Integer> working = new HashSet<>();
    private final List<String> vsock = new ArrayList<>();

    Hardware(
            MachineSpec spec,
            Inode sys,
            Inode dev,
            FileSystems types,
            Clock clock,
            UeventBus uevents,
            LogBuffer log,
            Arrivals arrivals) {
        this.kernel = spec.kernel();
        this.types = types;
        this.terminals = new Terminals(dev, spec.terminals(), kernel.commandLine(), arrivals);
        this.bus = new VirtioBus(sys, arrivals, uevents, spec.mmio());
        this.disks = new Disks(sys, dev, clock, arrivals);
        this.console = new VirtioConsole(sys, dev, clock, arrivals, terminals);
        this.modules = new Modules(kernel, sys, log, this::drive);
        this.zram = new ZramSlot(sys, dev, arrivals, () -> new Zram(kernel.algorithms(), this::compresses, log));
        dev.add("null", Inode.characterDevice(0666, new NullDevice()));
        dev.add("kmsg", Inode.characterDevice(0644, log));
        plug(spec);
        modules.start();
    }

    private void plug(MachineSpec spec) {
        debugExit = spec.debugExit();
        spec.disks().forEach(this::plug);
        var hvc0 = spec.terminals().contains("hvc0");
        if (hvc0 || !spec.ports().isEmpty()) {
            bus.attach(
                    CONSOLE,
                    "virtio_console",
                    (number, directory) -> console.bind(hvc0, spec.ports(), number, directory));
        }
        spec.devices().forEach(this::plug);
    }

    void plug(DiskSpec disk) {
        var place = diskCards++;
        bus.attach(BLOCK, "virtio_blk", (number, directory) -> disks.attach(disk, place, directory));
    }

    void plug(List<PortSpec> ports) {
        bus.attach(CONSOLE, "virtio_console", (number, directory) -> console.bind(false, ports, number, directory));
    }

    void plug(int type) {
        bus.attach(type, driver(type), (number, directory) -> work(type));
    }

    void plugDebugExit() {
        debugExit = true;
    }

    boolean hasDebugExit() {
        return debugExit;
    }

    private Runnable work(int type) {
        working.add(type);
        return () -> working.remove(type);
    }

    private static String driver(int type) {
        return switch (type) {
            case NET -> "virtio_net";
            case BALLOON -> "virtio_balloon";
            case VSOCK -> "vmw_vsock_virtio_transport";
            default -> "none";
        };
    }

    private void drive(KnownModule module) {
        module.fileSystems().forEach(types::register);
        bus.moduleLoaded(module.name());
        if (module.name().equals("zram")) {
            zram.load();
        }
    }

    private boolean compresses(String algorithm) {
        return modules.has(algorithm.replace('-', '_'));
    }

    Modules modules() {
        return modules;
    }

    Terminals terminals() {
        return terminals;
    }

    VirtioConsole ports() {
        return console;
    }

    /** In bytes; 0 where there is no device, or one that nobody has given a size. */
    long zramSize() {
        return zram.size();
    }

    boolean hasVsock() {
        return working.contains(VSOCK);
    }

    List<String> vsock() {
        return vsock;
    }
}
