package io.quinit.fake.machine;

import io.quinit.kernel.Errno;
import io.quinit.kernel.FileSystemType;
import io.quinit.kernel.Mount;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A machine for the test of a single class: small, with proc, sysfs and devtmpfs mounted. A test plugs in the hardware that it needs,
 * puts files where the machine has none, and has calls fail. Only what is called after that is recorded.
 */
public final class TestMachine extends FakeMachine {
    public static final String RELEASE = "6.1.0-test";
    public static final String MODULES = "/lib/modules/" + RELEASE + "/";

    /** By how much {@link #settled} lets time pass. */
    public static final Duration SETTLING = Duration.ofMillis(100);

    private static final Map<String, String> MOUNTED = Map.of("proc", "/proc", "sysfs", "/sys", "devtmpfs", "/dev");

    private final Map<Integer, String> openAtStart;
    private Duration start;
    private int recordedAtStart;
    private int pid = 1;

    public TestMachine() {
        this(Optional.empty());
    }

    private TestMachine(Optional<DeviceFault> fault) {
        this(spec(List.of(SeedFile.directory("proc"), SeedFile.directory("sys"))), fault);
        new TreeMap<>(MOUNTED).forEach((type, path) -> mount(Mount.of(type, path, type, "")));
        recordedAtStart = super.calls().size();
    }

    private TestMachine(MachineSpec spec, Optional<DeviceFault> fault) {
        super(spec, fault);
        openAtStart = open();
        start = clock();
    }

    /** As the kernel starts its init: nothing is mounted, and the initramfs has no directories but that of the console. */
    public static TestMachine unmounted() {
        return new TestMachine(spec(List.of()), Optional.empty());
    }

    /** One with a device that does not do as it should. */
    public static TestMachine withFault(DeviceFault fault) {
        return new TestMachine(Optional.of(fault));
    }

    private static MachineSpec spec(List<SeedFile> initramfs) {
        return new MachineSpec(
                new KernelSpec(RELEASE, "x86_64", 512L << 20, "", Set.of(), List.of("lzo-rle", "lzo", "lz4")),
                initramfs,
                Set.of(),
                List.of(),
                List.of(),
                false,
                List.of(),
                false);
    }

    // Hardware

    /** A terminal with hardware, such as {@code ttyS0}; one that the kernel has no node for gets it. */
    public synchronized TestMachine attachTerminal(String name) {
        parts.hardware.terminals().plug(name);
        return this;
    }

    /** A virtio disk on PCI. */
    public synchronized TestMachine attachDisk(DiskSpec disk) {
        parts.hardware.plug(disk);
        return this;
    }

    /** A virtio console device on PCI with these ports, and its drivers. */
    public synchronized TestMachine attachPorts(PortSpec... ports) {
        drivers("virtio_ring", "virtio", "virtio_pci", "virtio_console");
        parts.hardware.plug(List.of(ports));
        return this;
    }

    /** A virtio device on PCI, by its type: 1 is a network card, 2 a disk, 3 a console, 5 a balloon, 19 vsock. */
    public synchronized TestMachine attachDevice(int type) {
        parts.hardware.plug(type);
        return this;
    }

    /** QEMU's isa-debug-exit. */
    public synchronized TestMachine debugExitDevice() {
        parts.hardware.plugDebugExit();
        return this;
    }

    /** Modules that the kernel has already. */
    public synchronized TestMachine drivers(String... modules) {
        for (var module : modules) {
            parts.hardware.modules().enter(module, "");
        }
        return this;
    }

    /** File systems on devices that the kernel has, in the order of /proc/filesystems. */
    public synchronized TestMachine fileSystems(String... types) {
        Stream.of(types).forEach(parts.types::register);
        return this;
    }

    /** What was attached has come: some time passes, which does not count as waited. */
    public synchronized TestMachine settled() {
        var until = clock().plus(SETTLING);
        while (parts.clock.advance(until)) {}
        start = clock();
        return prepared();
    }

    /** The one format of compressed modules that this kernel unpacks: {@code xz}, {@code gz}, {@code zst}. */
    public synchronized TestMachine unpacks(String format) {
        parts.hardware.modules().unpack(format);
        return this;
    }

    /**
     * The file of a module for this kernel, compressed where its name ends so.
     *
     * @param path below the directory of this kernel's modules
     * @param dependencies their paths
     */
    public synchronized TestMachine module(String path, String... dependencies) {
        var file = path.substring(path.lastIndexOf('/') + 1);
        var bytes = ModuleFile.bytes(
                moduleName(path),
                Stream.of(dependencies).map(TestMachine::moduleName).toList(),
                RELEASE);
        var ending = file.substring(file.indexOf(".ko") + 3);
        var content = ending.isEmpty() ? bytes : ModuleFile.pack(bytes, ending.substring(1));
        return file(MODULES + path, 0644, content);
    }

    private static String moduleName(String path) {
        var file = path.substring(path.lastIndexOf('/') + 1);
        return file.substring(0, file.indexOf(".ko")).replace('-', '_');
    }

    // Files

    public synchronized TestMachine file(String path, String content) {
        return file(path, 0644, content.getBytes(StandardCharsets.UTF_8));
    }

    public synchronized TestMachine file(String path, int permissions, byte[] content) {
        parts.seeds.put(path, Inode.file(permissions, content));
        return this;
    }

    /** A static program of this machine's architecture. */
    public TestMachine executable(String path) {
        return executable(path, ProgramFile.printing("", "x86_64"));
    }

    public TestMachine executable(String path, byte[] content) {
        return file(path, 0755, content);
    }

    public synchronized TestMachine directory(String path) {
        parts.seeds.directory(path);
        return this;
    }

    public synchronized TestMachine link(String path, String target) {
        parts.seeds.put(path, Inode.link(target));
        return this;
    }

    public synchronized TestMachine fifo(String path) {
        parts.seeds.put(path, Inode.fifo());
        return this;
    }

    /** A block device of any bytes and name, which no driver here would make; it ends where they end. */
    public synchronized TestMachine blockDevice(String path, byte[] content) {
        parts.seeds.put(path, Inode.blockDevice(0600, new SeededDisk(content)));
        return this;
    }

    /** @param permissions as chmod(1) takes them */
    public synchronized TestMachine owner(String path, long user, long group, int permissions) {
        parts.seeds.find(path).own(user, group, permissions);
        return this;
    }

    public synchronized TestMachine remove(String path) {
        parts.seeds.remove(path);
        return this;
    }

    /** What a file holds now: the target of a symbolic link. */
    public synchronized String content(String path) {
        var file = parts.seeds.find(path);
        return file.isLink() ? file.target() : new String(file.content().read(), StandardCharsets.UTF_8);
    }

    // The process and what happens to it

    public TestMachine pid(int number) {
        pid = number;
        return this;
    }

    @Override
    public synchronized int getpid() {
        return parts.trace.get("getpid", () -> pid);
    }

    /** What statfs(2) says of the first file system, such as the disk on which a container's root lies. */
    public synchronized TestMachine rootType(FileSystemType type) {
        parts.tree.all().getFirst().superBlock().statfs(type);
        return this;
    }

    /** A line that the kernel wrote into its log. */
    public synchronized TestMachine logged(String line) {
        parts.log.add(line);
        return this;
    }

    /** Every call that begins so fails, recorded all the same. */
    public synchronized TestMachine fail(String call, Errno errno) {
        parts.trace.rules().fail(call, errno);
        return this;
    }

    /** It {@link #fail}s no longer. */
    public synchronized TestMachine allow(String call) {
        parts.trace.rules().allow(call);
        return this;
    }

    /** Something that happens as soon as a call that begins so is made, each time, and is not announced. */
    public synchronized TestMachine when(String call, Runnable happening) {
        parts.trace.rules().when(call, happening);
        return this;
    }

    /** Something that happens while somebody waits, and is announced. */
    public synchronized TestMachine after(Duration delay, Runnable happening) {
        parts.clock.in(delay, () -> {
            happening.run();
            parts.uevents.announce();
        });
        return this;
    }

    // What a test looks at

    @Override
    public synchronized List<String> calls() {
        var all = super.calls();
        return all.subList(recordedAtStart, all.size());
    }

    /** Only what is called from now on is recorded. */
    public synchronized TestMachine prepared() {
        recordedAtStart = super.calls().size();
        return this;
    }

    /** Paths of what was opened and not closed. */
    public synchronized List<String> leftOpen() {
        return open().entrySet().stream()
                .filter(one -> !openAtStart.containsKey(one.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** How long it has waited. */
    public Duration waited() {
        return clock().minus(start);
    }

    /** With what the process became another program. */
    public Execution execution() {
        return ending().filter(Ending.Exec.class::isInstance)
                .map(Ending.Exec.class::cast)
                .map(Ending.Exec::execution)
                .orElseThrow(() -> new AssertionError("nothing was executed: " + ending()));
    }
}
