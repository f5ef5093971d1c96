package io.quinit.fake.machine;

import io.quinit.kernel.Credentials;
import io.quinit.kernel.Descriptor;
import io.quinit.kernel.DirectoryEntry;
import io.quinit.kernel.Errno;
import io.quinit.kernel.FileStatus;
import io.quinit.kernel.FileSystemType;
import io.quinit.kernel.Kernel;
import io.quinit.kernel.Mount;
import io.quinit.kernel.OpenFlag;
import io.quinit.kernel.Program;
import io.quinit.kernel.RebootCommand;
import io.quinit.kernel.Resource;
import io.quinit.kernel.ResourceLimit;
import io.quinit.kernel.Uevents;
import io.quinit.kernel.Uname;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A machine in memory, with the kernel that its init asks. Time passes only while somebody waits; the call that would end the real
 * process throws {@link EndOfRun}, and so does every call after it.
 */
public final class FakeMachine implements Kernel {
    private final Trace trace = new Trace();
    private final Clock clock = new Clock();
    private final UeventBus uevents = new UeventBus();
    private final LogBuffer log = new LogBuffer(clock);
    private final MountTree tree = new MountTree();
    private final Swaps swaps = new Swaps();
    private final Limits limits = new Limits();
    private final Identities identities = new Identities(trace);
    private final Descriptors descriptors = new Descriptors(limits);
    private final MachineSpec spec;
    private final Board board;
    private final Process process;
    private final MountCalls mounts;
    private final FileCalls files;
    private final FolderCalls folders;
    private final Programs programs;

    public FakeMachine(MachineSpec spec) {
        this.spec = spec;
        var proc = Inode.folder(0555);
        var sys = Inode.folder(0555);
        var dev = Inode.folder(0755);
        var types = new FileSystems(proc, sys, dev);
        board = new Board(spec, sys, dev, types, clock, uevents, log);
        process = new Process(tree, rootfs(types));
        mounts = new MountCalls(process, tree, types, log);
        files = new FileCalls(process, descriptors, clock);
        folders = new FolderCalls(process, descriptors, tree);
        programs = new Programs(
                process, descriptors, files, identities, limits, spec.kernel().architecture());
        new ProcFiles(proc).addAll(spec.kernel(), types, swaps, () -> MountInfo.of(tree, process.root()), this::sysrq);
        openConsole();
    }

    /** The kernel makes its rootfs a tmpfs where no {@code root=} is given. */
    private Location rootfs(FileSystems types) {
        var root = Inode.folder(0755);
        spec.initramfs().forEach(file -> file.addTo(root));
        root.put("dev/console", Inode.characterDevice(0600, board.terminals()));
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

    // What a test looks at

    /** How the run ended; empty while it goes on. */
    public synchronized Optional<Ending> ending() {
        return Optional.ofNullable(trace.ending());
    }

    /** Every call that changed something or was refused it, in order, in the words of a shell. */
    public synchronized List<String> calls() {
        return trace.calls();
    }

    /** The lines that a terminal was sent. */
    public synchronized List<String> terminal(String name) {
        return board.terminals().sent(name).lines().toList();
    }

    /** What the host got by a port. */
    public synchronized String port(String name) {
        return board.ports().sent(name);
    }

    /** What the host got by vsock, a text a connection. */
    public synchronized List<String> vsock() {
        return List.copyOf(board.vsock());
    }

    /** Number to path of what is open. */
    public synchronized Map<Integer, String> open() {
        return descriptors.all();
    }

    /** The text of /proc/self/mountinfo. */
    public synchronized String mountInfo() {
        return MountInfo.of(tree, process.root());
    }

    /** The text of /proc/swaps. */
    public synchronized String swaps() {
        return swaps.text();
    }

    /** What the initramfs still holds: every name, whether a mount covers it or not. */
    public synchronized List<String> initramfs() {
        return tree.all().getFirst().root().names("");
    }

    // What the init asks

    @Override
    public synchronized int getpid() {
        return trace.get("getpid", () -> 1);
    }

    @Override
    public synchronized Uname uname() {
        var kernel = spec.kernel();
        return trace.get("uname", () -> new Uname(kernel.release(), kernel.architecture()));
    }

    @Override
    public int pageSize() {
        return KernelSpec.PAGE;
    }

    @Override
    public synchronized Duration uptime() {
        return trace.get("clock_gettime", clock::now);
    }

    @Override
    public synchronized void mount(Mount mount) {
        trace.change(mount.toString(), () -> {
            identities.need(Identities.SYS_ADMIN);
            mounts.mount(mount);
        });
    }

    @Override
    public synchronized void moveMount(String from, Descriptor onto) {
        trace.change("move mount " + from + " to " + onto.path(), () -> {
            identities.need(Identities.SYS_ADMIN);
            mounts.move(from, descriptors.of(onto).location());
        });
    }

    @Override
    public synchronized void detach(String target) {
        trace.change("umount --lazy " + target, () -> {
            identities.need(Identities.SYS_ADMIN);
            mounts.detach(target);
        });
    }

    @Override
    public synchronized FileSystemType fileSystemType(String path) {
        return trace.get(
                "statfs " + path, () -> process.find(path).mount().superBlock().statfs());
    }

    @Override
    public synchronized Optional<FileStatus> status(String path) {
        return trace.get("stat " + path, () -> files.status(path));
    }

    @Override
    public synchronized FileStatus status(Descriptor open) {
        return trace.get("stat " + open.path(), () -> files.status(open));
    }

    @Override
    public synchronized Descriptor open(String path, OpenFlag... flags) {
        return trace.get("open " + path, () -> files.open(path, flags));
    }

    @Override
    public synchronized Descriptor openBelow(Descriptor root, String path, OpenFlag... flags) {
        return trace.get("open " + path + " below " + root.path(), () -> files.openBelow(root, path, flags));
    }

    @Override
    public synchronized byte[] read(Descriptor from) {
        return trace.get("read " + from.path(), () -> files.read(from));
    }

    @Override
    public synchronized byte[] readAt(Descriptor from, long offset, int length) {
        return trace.get("read " + from.path() + " at " + offset, () -> files.readAt(from, offset, length));
    }

    @Override
    public synchronized void write(Descriptor to, byte[] bytes) {
        trace.run("write to " + to.path(), () -> files.write(to, bytes));
    }

    @Override
    public synchronized void write(Descriptor to, byte[] bytes, Duration limit) {
        trace.run("write to " + to.path(), () -> files.write(to, bytes, limit));
    }

    @Override
    public synchronized void sendByVsock(long context, long port, byte[] bytes, Duration limit) {
        trace.change("send " + bytes.length + " bytes to vsock " + context + ":" + port, () -> {
            Refused.unless(board.modules().has("vsock"), Errno.EAFNOSUPPORT);
            Refused.unless(board.hasVsock(), Errno.ENODEV);
            board.vsock().add(new String(bytes, StandardCharsets.UTF_8));
        });
    }

    @Override
    public synchronized void duplicate(Descriptor open, int number) {
        trace.change("dup " + open.path() + " to " + number, () -> {
            Refused.unless(number >= 0, Errno.EBADF);
            descriptors.duplicate(open, number);
        });
    }

    @Override
    public synchronized Descriptor descriptor(int number) {
        return descriptors.numbered(number);
    }

    @Override
    public synchronized void closeFrom(int first) {
        trace.change("close descriptors from " + first, () -> descriptors.closeFrom(first));
    }

    @Override
    public List<DirectoryEntry> list(Descriptor directory) {
        return list(directory, Integer.MAX_VALUE);
    }

    @Override
    public synchronized List<DirectoryEntry> list(Descriptor directory, int most) {
        return trace.get("list " + directory.path(), () -> folders.list(directory, most));
    }

    @Override
    public synchronized void mkdir(String path, int mode) {
        trace.change("mkdir " + path, () -> folders.mkdir(path, mode));
    }

    @Override
    public synchronized void mkdirBelow(Descriptor directory, String name, int mode) {
        trace.change("mkdir " + name + " in " + directory.path(), () -> folders.mkdirBelow(directory, name, mode));
    }

    @Override
    public synchronized String readLink(String path) {
        return trace.get("readlink " + path, () -> folders.readLink(path));
    }

    @Override
    public synchronized void symlink(String target, String path) {
        trace.change("symlink " + path + " to " + target, () -> folders.symlink(target, path));
    }

    @Override
    public synchronized void unlink(Descriptor directory, DirectoryEntry entry) {
        trace.change("remove " + entry.name() + " from " + directory.path(), () -> folders.unlink(directory, entry));
    }

    @Override
    public synchronized void chdir(Descriptor directory) {
        trace.change(
                "chdir " + directory.path(),
                () -> enter(descriptors.of(directory).location()));
    }

    @Override
    public synchronized void chdir(String path) {
        trace.change("chdir " + path, () -> enter(process.find(path)));
    }

    private void enter(Location folder) {
        Refused.unless(folder.inode().isFolder(), Errno.ENOTDIR);
        process.changeFolder(folder);
    }

    @Override
    public synchronized void chroot(String path) {
        trace.change("chroot " + path, () -> {
            var root = process.find(path);
            Refused.unless(root.inode().isFolder(), Errno.ENOTDIR);
            identities.need(Identities.SYS_CHROOT);
            process.changeRoot(root);
        });
    }

    @Override
    public synchronized void loadModule(Descriptor file, String parameters, boolean compressed) {
        trace.change("load " + file.path() + (parameters.isEmpty() ? "" : " " + parameters), () -> {
            identities.need(Identities.SYS_MODULE);
            board.modules().load(files.readAt(file, 0, Integer.MAX_VALUE), parameters, compressed);
        });
    }

    @Override
    public synchronized void swapon(String path, int priority) {
        if (priority < 0 || priority > 32767) {
            throw new AssertionError("a priority of swap is 0 to 32767, not " + priority);
        }
        trace.change("swapon " + path + " (priority " + priority + ")", () -> {
            identities.need(Identities.SYS_ADMIN);
            swaps.on(process.find(path), path, priority);
        });
    }

    @Override
    public synchronized String log() {
        return trace.get("read the kernel's log", log::text);
    }

    @Override
    public synchronized Uevents uevents() {
        return trace.get("socket for uevents", () -> new UeventSocket(this, uevents));
    }

    /** Lets time pass up to a limit, or to the next announcement. */
    synchronized boolean await(UeventBus.UeventQueue queue, Duration limit) {
        return trace.get("wait for uevents", () -> {
            var until = clock.now().plus(limit);
            var announced = queue.take();
            while (!announced && clock.advance(until)) {
                announced = queue.take();
            }
            return announced;
        });
    }

    @Override
    public synchronized ResourceLimit limit(Resource resource) {
        return trace.get("get limit " + resource, () -> limits.of(resource));
    }

    @Override
    public synchronized void setLimit(Resource resource, ResourceLimit limit) {
        trace.change(
                "limit " + resource + " to " + limit,
                () -> limits.set(resource, limit, identities.has(Identities.SYS_RESOURCE)));
    }

    @Override
    public Credentials credentials() {
        return identities;
    }

    @Override
    public synchronized Program program(String path, List<String> arguments, List<String> environment) {
        return new Program() {
            @Override
            public void exec() {
                become(path, arguments, environment);
            }

            @Override
            public void close() {
                // Holds nothing.
            }
        };
    }

    private synchronized void become(String path, List<String> arguments, List<String> environment) {
        trace.change("exec " + path, () -> {
            throw trace.end(new Ending.Exec(programs.exec(path, arguments, environment)));
        });
    }

    @Override
    public synchronized int spawn(String path, List<String> arguments, List<String> environment, String terminal) {
        return trace.get("spawn " + path + " on " + terminal, () -> programs.spawn(path, terminal));
    }

    @Override
    public synchronized int waitForAnyChild() {
        return trace.get("wait for a child", programs::waitForAny);
    }

    @Override
    public synchronized void drain(Descriptor terminal) {
        trace.run("drain " + terminal.path(), () -> files.drain(terminal));
    }

    @Override
    public synchronized void sync() {
        trace.change("sync", () -> {});
    }

    @Override
    public synchronized void reboot(RebootCommand command) {
        trace.change("reboot (" + command + ")", () -> {
            identities.need(Identities.SYS_BOOT);
            throw trace.end(new Ending.Reboot(command));
        });
    }

    @Override
    public synchronized void debugExit(int code) {
        if (spec.debugExit()) {
            trace.change("debug exit " + code, () -> {
                throw trace.end(new Ending.DebugExit(code));
            });
        }
    }

    @Override
    public synchronized void exit(int status) {
        trace.change("exit " + status, () -> {
            throw trace.end(new Ending.Exit(status));
        });
    }

    @Override
    public synchronized void pause() {
        trace.change("pause", () -> {
            throw trace.end(new Ending.Pause());
        });
    }
}
