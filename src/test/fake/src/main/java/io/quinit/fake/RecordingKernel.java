package io.quinit.fake;

import io.quinit.kernel.Credentials;
import io.quinit.kernel.Descriptor;
import io.quinit.kernel.DirectoryEntry;
import io.quinit.kernel.Errno;
import io.quinit.kernel.FileStatus;
import io.quinit.kernel.FileSystemType;
import io.quinit.kernel.Kernel;
import io.quinit.kernel.KernelException;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Records each call that changes something, in the words of a shell, and refuses those that a test says it should. Files and
 * devices are what the test put there; time passes only while somebody waits.
 */
public final class RecordingKernel implements Kernel {
    private static final int STDERR = 2;
    private static final Duration FIRST_MOMENT = Duration.ofSeconds(1);

    /** What the kernel starts with for open files; here for everything. */
    private static final ResourceLimit FIRST_LIMIT = new ResourceLimit(1024, 4096);

    private final FakeTree tree = new FakeTree();
    private final List<String> calls = new ArrayList<>();
    private final StringBuilder console = new StringBuilder();
    private final StringBuilder log = new StringBuilder();
    private final Map<String, Errno> refusals = new LinkedHashMap<>();
    private final Map<String, Runnable> consequences = new LinkedHashMap<>();
    private final TreeMap<Duration, Runnable> announcements = new TreeMap<>();
    private final Map<Integer, String> open = new TreeMap<>();
    private final Map<Resource, ResourceLimit> limits = new EnumMap<>(Resource.class);
    private final FakeCredentials credentials = new FakeCredentials(this::change);
    private Duration now = FIRST_MOMENT;
    private FileSystemType rootType = FileSystemType.RAMFS;
    private int pid = 1;
    private boolean debugExitDevice;

    /** The init of a machine, not of a container, until a test says otherwise. */
    public RecordingKernel() {
        link("/proc/self/ns/pid", "pid:[4026531836]");
    }

    // What a test sets up

    public RecordingKernel file(String path, String content) {
        tree.put(path, new FakeFile(FakeFile.REGULAR | 0644, 1, content));
        return this;
    }

    public RecordingKernel executable(String path) {
        return executable(path, new byte[0]);
    }

    public RecordingKernel executable(String path, byte[] content) {
        tree.put(path, new FakeFile(FakeFile.REGULAR | 0755, 1, content));
        return this;
    }

    /** @param device the file system that holds it, to tell one from another */
    public RecordingKernel directory(String path, long device) {
        tree.put(path, new FakeFile(FakeFile.DIRECTORY | 0755, device, ""));
        return this;
    }

    public RecordingKernel terminal(String path) {
        tree.put(path, new FakeFile(FakeFile.CHARACTER | 0600, 1, ""));
        return this;
    }

    public RecordingKernel disk(String path) {
        return disk(path, new byte[0]);
    }

    /** @param content its bytes from the start on; it ends where they end */
    public RecordingKernel disk(String path, byte[] content) {
        tree.put(path, new FakeFile(FakeFile.BLOCK | 0600, 1, content));
        return this;
    }

    public RecordingKernel link(String path, String target) {
        tree.put(path, new FakeFile(FakeFile.LINK | 0777, 1, target));
        return this;
    }

    public RecordingKernel remove(String path) {
        tree.remove(path);
        return this;
    }

    public RecordingKernel fifo(String path) {
        tree.put(path, new FakeFile(FakeFile.FIFO | 0644, 1, new byte[0]));
        return this;
    }

    /** @param permissions as chmod(1) takes them */
    public RecordingKernel owner(String path, long user, long group, int permissions) {
        tree.put(path, tree.get(path, "chown " + path).withOwner(user, group, permissions));
        return this;
    }

    public RecordingKernel rootType(FileSystemType type) {
        rootType = type;
        return this;
    }

    public RecordingKernel pid(int number) {
        pid = number;
        return this;
    }

    /** Gives the machine QEMU's isa-debug-exit. */
    public RecordingKernel debugExitDevice() {
        debugExitDevice = true;
        return this;
    }

    /** Every call whose text begins so fails, recorded all the same. */
    public RecordingKernel refuse(String call, Errno errno) {
        refusals.put(call, errno);
        return this;
    }

    /** No longer {@link #refuse}d. */
    public RecordingKernel allow(String call) {
        refusals.remove(call);
        return this;
    }

    /** Something that happens as soon as a call whose text begins so is made, each time, and is not announced. */
    public RecordingKernel when(String call, Runnable happening) {
        consequences.put(call, happening);
        return this;
    }

    /** A line that the kernel wrote into its own log. */
    public RecordingKernel logged(String line) {
        log.append("<3>[    1.234567] ").append(line).append('\n');
        return this;
    }

    /** Something that happens while somebody waits, and is announced. */
    public RecordingKernel after(Duration delay, Runnable happening) {
        announcements.put(now.plus(delay), happening);
        return this;
    }

    // What a test looks at

    /** Every call that changed something or was refused, in order. */
    public List<String> calls() {
        return List.copyOf(calls);
    }

    /** What was written to descriptor 2. */
    public List<String> console() {
        return console.toString().lines().toList();
    }

    /** Paths of what is still open. */
    public List<String> leftOpen() {
        return List.copyOf(open.values());
    }

    public String content(String path) {
        return tree.get(path, "look at " + path).content();
    }

    /** How long it has waited since it was made. */
    public Duration waited() {
        return now.minus(FIRST_MOMENT);
    }

    // What the init asks

    @Override
    public int getpid() {
        return pid;
    }

    @Override
    public Uname uname() {
        ask("uname");
        return new Uname("6.1.0-test", "x86_64");
    }

    @Override
    public int pageSize() {
        return 4096;
    }

    @Override
    public Duration uptime() {
        return now;
    }

    @Override
    public void mount(Mount mount) {
        change(mount.toString());
        if (!mount.type().isEmpty()) {
            var before =
                    tree.find("/proc/self/mountinfo").map(FakeFile::content).orElse("");
            file(
                    "/proc/self/mountinfo",
                    before + "1 0 0:1 / " + mount.target() + " rw - " + mount.type() + " none rw\n");
        }
    }

    @Override
    public void moveMount(String from, Descriptor onto) {
        change("move mount " + from + " to " + onto.path());
    }

    @Override
    public void umountLazy(String target) {
        change("umount --lazy " + target);
    }

    @Override
    public FileSystemType fileSystemType(String path) {
        ask("statfs " + path);
        return rootType;
    }

    @Override
    public Optional<FileStatus> status(String path) {
        ask("stat " + path);
        return tree.find(path).map(FakeFile::status);
    }

    @Override
    public FileStatus status(Descriptor descriptor) {
        return tree.get(descriptor.path(), "stat " + descriptor.path()).status();
    }

    @Override
    public Descriptor open(String path, OpenFlag... flags) {
        var operation = "open " + path;
        ask(operation);
        tree.get(path, operation);
        return opened(path);
    }

    @Override
    public Descriptor openat2(Descriptor root, String path, OpenFlag... flags) {
        var operation = "open " + path + " below " + root.path();
        ask(operation);
        var full = below(root, path);
        if (tree.get(full, operation).isLink()) {
            throw new KernelException(operation, Errno.ELOOP);
        }
        return opened(full);
    }

    private static String below(Descriptor directory, String name) {
        return directory.path().equals("/") ? "/" + name : directory.path() + "/" + name;
    }

    private Descriptor opened(String path) {
        var number = 3;
        while (open.containsKey(number)) {
            number++;
        }
        var taken = number;
        open.put(taken, path);
        return new FakeDescriptor(taken, path, () -> open.remove(taken));
    }

    @Override
    public byte[] read(Descriptor from) {
        var operation = "read " + from.path();
        ask(operation);
        return tree.get(from.path(), operation).bytes();
    }

    @Override
    public byte[] readAt(Descriptor from, long offset, int length) {
        var operation = "read " + from.path() + " at " + offset;
        ask(operation);
        var bytes = tree.get(from.path(), operation).bytes();
        var start = (int) Math.min(offset, bytes.length);
        return Arrays.copyOfRange(bytes, start, Math.min(start + length, bytes.length));
    }

    @Override
    public void write(Descriptor to, byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        if (to.number() == STDERR) {
            ask("write to descriptor 2");
            console.append(text);
            return;
        }
        var operation = "write " + (bytes.length > 64 ? bytes.length + " bytes" : text) + " to " + to.path();
        if (bytes.length > 0) {
            change(operation);
            tree.put(to.path(), tree.get(to.path(), operation).withContent(bytes));
        } else {
            ask(operation);
        }
    }

    @Override
    public void write(Descriptor to, byte[] bytes, Duration limit) {
        write(to, bytes);
    }

    /** What was sent is the content of {@code vsock 2:1024}. */
    @Override
    public void sendByVsock(long context, long port, byte[] bytes, Duration limit) {
        var peer = "vsock " + context + ":" + port;
        change("send " + bytes.length + " bytes to " + peer);
        tree.put(peer, new FakeFile(FakeFile.REGULAR, 1, bytes));
    }

    @Override
    public void dup2(Descriptor descriptor, int number) {
        change("dup " + descriptor.path() + " to " + number);
    }

    @Override
    public Descriptor descriptor(int number) {
        return new FakeDescriptor(number, "descriptor " + number, () -> {});
    }

    @Override
    public void closeFrom(int first) {
        change("close descriptors from " + first);
        open.keySet().removeIf(number -> number >= first);
    }

    @Override
    public List<DirectoryEntry> list(Descriptor directory) {
        ask("list " + directory.path());
        return tree.children(directory.path());
    }

    @Override
    public List<DirectoryEntry> list(Descriptor directory, int most) {
        return list(directory).stream().limit(most).toList();
    }

    @Override
    public void mkdir(String path, int mode) {
        if (tree.find(path).isPresent()) {
            throw new KernelException("mkdir " + path, Errno.EEXIST);
        }
        change("mkdir " + path);
        directory(path, 1);
    }

    @Override
    public void mkdirat(Descriptor directory, String name, int mode) {
        change("mkdir " + name + " in " + directory.path());
        directory(below(directory, name), status(directory).device());
    }

    @Override
    public String readLink(String path) {
        var operation = "readlink " + path;
        ask(operation);
        return tree.get(path, operation).content();
    }

    @Override
    public void symlink(String target, String path) {
        change("symlink " + path + " to " + target);
        if (tree.find(path).isPresent()) {
            throw new KernelException("symlink " + path + " to " + target, Errno.EEXIST);
        }
        link(path, target);
    }

    @Override
    public void unlink(Descriptor directory, DirectoryEntry entry) {
        change("remove " + below(directory, entry.name()));
        tree.remove(below(directory, entry.name()));
    }

    @Override
    public void chdir(Descriptor directory) {
        change("chdir " + directory.path());
    }

    @Override
    public void chdir(String path) {
        change("chdir " + path);
    }

    @Override
    public void chroot(String path) {
        change("chroot " + path);
    }

    @Override
    public void loadModule(Descriptor file, String parameters, boolean compressed) {
        change("load " + file.path() + (parameters.isEmpty() ? "" : " " + parameters)
                + (compressed ? " (packed)" : ""));
    }

    @Override
    public void swapon(String path, int priority) {
        change("swapon " + path + " (priority " + priority + ")");
    }

    @Override
    public String log() {
        ask("read the kernel's log");
        return log.toString();
    }

    @Override
    public Uevents uevents() {
        ask("socket for uevents");
        return new Uevents() {
            @Override
            public boolean await(Duration limit) {
                return pass(limit);
            }

            @Override
            public void close() {
                // Holds nothing.
            }
        };
    }

    private boolean pass(Duration limit) {
        var next = announcements.firstEntry();
        if (next == null || next.getKey().compareTo(now.plus(limit)) > 0) {
            now = now.plus(limit);
            return false;
        }
        now = next.getKey();
        announcements.remove(next.getKey()).run();
        return true;
    }

    @Override
    public ResourceLimit limit(Resource resource) {
        ask("get limit " + resource);
        return limits.getOrDefault(resource, FIRST_LIMIT);
    }

    @Override
    public void setLimit(Resource resource, ResourceLimit limit) {
        var operation = "limit " + resource + " to " + limit;
        change(operation);
        if (Long.compareUnsigned(limit.hard(), limit(resource).hard()) > 0) {
            needPrivileges(operation);
        }
        limits.put(resource, limit);
    }

    @Override
    public Credentials credentials() {
        return credentials;
    }

    @Override
    public Program program(String path, List<String> arguments, List<String> environment) {
        return new Program() {
            @Override
            public void exec() {
                change("exec " + path + " " + arguments + " " + environment);
                throw new EndOfProcess("exec " + path);
            }

            @Override
            public void close() {
                // Holds nothing.
            }
        };
    }

    @Override
    public int spawn(String path, List<String> arguments, List<String> environment, String terminal) {
        change("spawn " + path + " on " + terminal);
        return 2;
    }

    @Override
    public int waitForAnyChild() {
        change("wait for a child");
        return 2;
    }

    @Override
    public void drain(Descriptor terminal) {
        ask("drain " + terminal.path());
    }

    @Override
    public void sync() {
        change("sync");
    }

    @Override
    public void reboot(RebootCommand command) {
        change("reboot (" + command + ")");
        needPrivileges("reboot");
        throw new EndOfProcess("reboot " + command);
    }

    @Override
    public void debugExit(int code) {
        if (debugExitDevice) {
            change("debug exit " + code);
            throw new EndOfProcess("debug exit " + code);
        }
    }

    @Override
    public void exit(int status) {
        change("exit " + status);
        throw new EndOfProcess("exit " + status);
    }

    @Override
    public void pause() {
        change("pause");
        throw new EndOfProcess("pause");
    }

    private void change(String call) {
        calls.add(call);
        ask(call);
    }

    private void needPrivileges(String call) {
        if (!credentials.arePrivileged()) {
            throw new KernelException(call, Errno.EPERM);
        }
    }

    private void ask(String call) {
        refusals.forEach((prefix, errno) -> {
            if (call.startsWith(prefix)) {
                throw new KernelException(call, errno);
            }
        });
        consequences.forEach((prefix, happening) -> {
            if (call.startsWith(prefix)) {
                happening.run();
            }
        });
    }
}
