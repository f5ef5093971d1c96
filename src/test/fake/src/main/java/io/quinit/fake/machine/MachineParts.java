package io.quinit.fake.machine;

import io.quinit.kernel.FileSystemType;
import io.quinit.kernel.OpenFlag;
import java.util.Optional;
import java.util.Set;

/** The parts of a machine, put together and started as far as the kernel goes before it runs the init. */
final class MachineParts {
    final Clock clock = new Clock();
    final Trace trace = new Trace(clock);
    final UeventBus uevents = new UeventBus();
    final LogBuffer log = new LogBuffer(clock);
    final MountTree tree = new MountTree();
    final Swaps swaps = new Swaps();
    final Limits limits = new Limits();
    final Identities identities = new Identities(trace);
    final Descriptors descriptors = new Descriptors(limits);
    final StringBuilder console = new StringBuilder();
    final MachineSpec spec;
    final Arrivals arrivals;
    final FileSystems types;
    final Hardware hardware;
    final Process process;
    final MountCalls mounts;
    final FileCalls files;
    final DirectoryCalls directories;
    final Programs programs;
    final SeededFiles seeds;

    MachineParts(MachineSpec spec, Optional<DeviceFault> fault) {
        this.spec = spec;
        this.arrivals = new Arrivals(fault, clock, trace, uevents);
        var proc = Inode.directory(0555);
        var sys = Inode.directory(0555);
        var dev = Inode.directory(0755);
        types = new FileSystems(proc, sys, dev);
        hardware = new Hardware(spec, sys, dev, types, clock, uevents, log, arrivals);
        process = new Process(tree, rootfs(types));
        mounts = new MountCalls(process, tree, types, log);
        seeds = new SeededFiles(process);
        files = new FileCalls(process, descriptors, clock);
        directories = new DirectoryCalls(process, descriptors, tree);
        programs = new Programs(
                process, descriptors, files, identities, limits, spec.kernel().architecture());
        new ProcFiles(proc).addAll(spec.kernel(), types, swaps, () -> MountInfo.of(tree, process.root()), this::sysrq);
        openConsole();
    }

    /** The kernel makes its rootfs a tmpfs where no {@code root=} is given. */
    private Location rootfs(FileSystems types) {
        var root = Inode.directory(0755);
        spec.initramfs().forEach(file -> file.addTo(root));
        root.put("dev/console", Inode.characterDevice(0600, hardware.terminals()));
        var rootfs = types.anonymous("rootfs", root, FileSystemType.TMPFS);
        return tree.attach(rootfs, root, "rootfs", Set.of(), "", null).top();
    }

    /** console_on_rootfs: the first three descriptors; none where the console is not there yet. */
    private void openConsole() {
        try {
            var console = files.open(process.find("/dev/console"), "/dev/console", Set.of(OpenFlag.RDWR));
            for (var number = 0; number <= 2; number++) {
                descriptors.start(console, number);
            }
        } catch (Refused absent) {
            log.add("Warning: unable to open an initial console.");
        }
    }

    private void sysrq(String key) {
        throw trace.end(new Ending.Sysrq(key.charAt(0)));
    }
}
