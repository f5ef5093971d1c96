package io.quinit.vm;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Describes a machine: one processor, 512 MiB, a serial console and one disk unless said otherwise. */
public final class VmBuilder {
    private final Path kernel;
    private Path initramfs;
    private Optional<Disk> root;
    private final List<Disk> furtherDisks = new ArrayList<>();
    private final List<Port> ports = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final List<String> extraArguments = new ArrayList<>();
    private Optional<String> line = Optional.empty();
    private String machine = "q35";
    private String cpu = "max";
    private String memory = "512M";
    private int processors = 1;
    private Accelerator accelerator = Accelerator.TCG;
    private boolean serial = true;
    private boolean virtioConsole;
    private boolean kernelConsole = true;
    private boolean network;
    private Duration timeLimit = Duration.ofSeconds(60);

    private VmBuilder(Path kernel, Path initramfs, Optional<Disk> root) {
        this.kernel = kernel;
        this.initramfs = initramfs;
        this.root = root;
    }

    /** Boots {@code vmlinuz}, {@code initramfs} and {@code root.img} of a directory. */
    public static VmBuilder of(Path directory) {
        return new VmBuilder(
                directory.resolve("vmlinuz"),
                directory.resolve("initramfs"),
                Optional.of(Disk.snapshot(directory.resolve("root.img"))));
    }

    /** A machine without a disk so far. */
    public static VmBuilder of(Path kernel, Path initramfs) {
        return new VmBuilder(kernel, initramfs, Optional.empty());
    }

    public VmBuilder initramfs(Path file) {
        initramfs = file;
        return this;
    }

    /** The disk that is /dev/vda, in place of {@code root.img}. */
    public VmBuilder root(Disk disk) {
        root = Optional.of(disk);
        return this;
    }

    public VmBuilder readOnlyRoot() {
        root = root.map(disk -> new Disk(disk.file(), Disk.Access.READ_ONLY));
        return this;
    }

    public VmBuilder noRoot() {
        root = Optional.empty();
        return this;
    }

    /** A further disk: /dev/vdb and on. */
    public VmBuilder disk(Disk disk) {
        furtherDisks.add(disk);
        return this;
    }

    public VmBuilder port(Port port) {
        ports.add(port);
        return this;
    }

    /**
     * Adds words to the kernel command line, after {@code console=}, {@code panic=-1} (which ends QEMU where a panic would hang) and
     * {@code no_timer_check} (an emulated processor that gets too little of the host's time takes its timer for broken and panics).
     */
    public VmBuilder append(String text) {
        words.add(text);
        return this;
    }

    /**
     * The kernel command line as somebody else made it, in place of what this one puts together. An emulated processor still needs
     * {@code no_timer_check} behind it.
     */
    public VmBuilder line(String text) {
        line = Optional.of(text);
        return this;
    }

    public VmBuilder machine(String type) {
        machine = type;
        return this;
    }

    public VmBuilder cpu(String model) {
        cpu = model;
        return this;
    }

    public VmBuilder memory(String size) {
        memory = size;
        return this;
    }

    public VmBuilder processors(int count) {
        processors = count;
        return this;
    }

    public VmBuilder accelerator(Accelerator choice) {
        accelerator = choice;
        return this;
    }

    public VmBuilder serial(boolean present) {
        serial = present;
        return this;
    }

    public VmBuilder virtioConsole(boolean present) {
        virtioConsole = present;
        return this;
    }

    /** Whether the kernel writes to one of the consoles, too, and opens it for the init. */
    public VmBuilder kernelConsole(boolean present) {
        kernelConsole = present;
        return this;
    }

    public VmBuilder network(boolean present) {
        network = present;
        return this;
    }

    public VmBuilder qemuArguments(List<String> arguments) {
        extraArguments.addAll(arguments);
        return this;
    }

    public VmBuilder timeLimit(Duration limit) {
        timeLimit = limit;
        return this;
    }

    public VmSpec build() {
        List<Disk> disks = new ArrayList<>(root.stream().toList());
        disks.addAll(furtherDisks);
        return new VmSpec(
                kernel,
                initramfs,
                disks,
                ports,
                commandLine(),
                machine,
                cpu,
                memory,
                processors,
                accelerator,
                serial,
                virtioConsole,
                network,
                extraArguments,
                timeLimit);
    }

    private String commandLine() {
        if (line.isPresent()) {
            return line.get() + (accelerator == Accelerator.KVM ? "" : " no_timer_check");
        }
        List<String> all = new ArrayList<>();
        if (kernelConsole && (serial || virtioConsole)) {
            all.add(serial ? "console=ttyS0" : "console=hvc0");
        }
        all.add("panic=-1");
        all.add("no_timer_check");
        if (VmSpec.isMicrovm(machine) && accelerator != Accelerator.KVM) {
            // It has no second clock to measure its first one by; without this the kernel takes it for unstable and
            // hangs.
            all.add("tsc_early_khz=" + HostClock.khz(accelerator));
        }
        if (VmSpec.isWithoutAcpi(machine)) {
            // Of the ways to reboot that are left, a triple fault is the one that QEMU sees.
            all.add("reboot=t");
        }
        all.addAll(words);
        return String.join(" ", all);
    }
}
