package io.quinit.kernel.jna;

import static io.quinit.kernel.jna.Call.check;
import static io.quinit.kernel.jna.Call.checkInt;

import io.quinit.kernel.Credentials;
import io.quinit.kernel.Descriptor;
import io.quinit.kernel.DirectoryEntry;
import io.quinit.kernel.FileStatus;
import io.quinit.kernel.FileSystemType;
import io.quinit.kernel.Kernel;
import io.quinit.kernel.Mount;
import io.quinit.kernel.OpenFlag;
import io.quinit.kernel.Operation;
import io.quinit.kernel.Program;
import io.quinit.kernel.RebootCommand;
import io.quinit.kernel.Resource;
import io.quinit.kernel.ResourceLimit;
import io.quinit.kernel.Uevents;
import io.quinit.kernel.Uname;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The kernel that the process runs on. */
public final class JnaKernel implements Kernel {
    private static final int CLOCK_BOOTTIME = 7;
    private static final int MODULE_INIT_COMPRESSED_FILE = 4;
    private static final int SWAP_FLAG_PREFER = 0x8000;
    private static final int SYSLOG_ACTION_READ_ALL = 3;
    private static final int LOG_SIZE = 16 * 1024;

    /** struct utsname: six texts of 65 bytes; the third is the release, the fifth the machine. */
    private static final int UTSNAME_FIELD = 65;

    private final FileCalls files = new FileCalls();
    private final MountCalls mounts = new MountCalls();
    private final ProcessCalls processes = new ProcessCalls();
    private final Credentials credentials = new ThreadCredentials();

    /**
     * Loads JNA and looks up the functions of every boot, as the first call would; who comes while another thread does so, waits. After
     * it no two threads can wait for each other's classes of JNA.
     */
    public static void start() {
        LibC.getpid();
    }

    @Override
    public int getpid() {
        return LibC.getpid();
    }

    @Override
    public Uname uname() {
        var utsname = new byte[6 * UTSNAME_FIELD];
        check(Operation.UNAME::words, () -> LibC.uname(utsname));
        return new Uname(
                DirectoryEntries.text(utsname, 2 * UTSNAME_FIELD), DirectoryEntries.text(utsname, 4 * UTSNAME_FIELD));
    }

    @Override
    public int pageSize() {
        return LibC.getpagesize();
    }

    @Override
    public Duration uptime() {
        var timespec = new long[2];
        check(Operation.UPTIME::words, () -> LibC.clock_gettime(CLOCK_BOOTTIME, timespec));
        return Duration.ofSeconds(timespec[0], timespec[1]);
    }

    @Override
    public void mount(Mount mount) {
        mounts.mount(mount);
    }

    @Override
    public void moveMount(String from, Descriptor onto) {
        mounts.moveMount(from, onto);
    }

    @Override
    public void umountLazy(String target) {
        mounts.umountLazy(target);
    }

    @Override
    public FileSystemType fileSystemType(String path) {
        return mounts.fileSystemType(path);
    }

    @Override
    public Optional<FileStatus> status(String path) {
        return files.status(path);
    }

    @Override
    public FileStatus status(Descriptor open) {
        return files.status(open);
    }

    @Override
    public Descriptor open(String path, OpenFlag... flags) {
        return files.open(path, flags);
    }

    @Override
    public Descriptor openat2(Descriptor root, String path, OpenFlag... flags) {
        return files.openat2(root, path, flags);
    }

    @Override
    public byte[] read(Descriptor from) {
        return files.read(from);
    }

    @Override
    public byte[] readAt(Descriptor from, long offset, int length) {
        return files.readAt(from, offset, length);
    }

    @Override
    public void write(Descriptor to, byte[] bytes) {
        files.write(to, bytes);
    }

    @Override
    public void write(Descriptor to, byte[] bytes, Duration limit) {
        Poll.write(to, bytes, limit);
    }

    @Override
    public void sendByVsock(long context, long port, byte[] bytes, Duration limit) {
        VsockStream.send(context, port, bytes, limit);
    }

    @Override
    public void dup2(Descriptor open, int number) {
        check(() -> Operation.DUP2.of(open.path() + " to " + number), () -> LibC.dup2(open.number(), number));
    }

    @Override
    public Descriptor descriptor(int number) {
        return new OpenFile(number, "descriptor " + number);
    }

    @Override
    public void closeFrom(int first) {
        check(() -> Operation.CLOSE_FROM.of(first), () -> LibC.close_range(first, -1, 0));
    }

    @Override
    public List<DirectoryEntry> list(Descriptor directory) {
        return files.list(directory, Integer.MAX_VALUE);
    }

    @Override
    public List<DirectoryEntry> list(Descriptor directory, int most) {
        return files.list(directory, most);
    }

    @Override
    public void mkdir(String path, int mode) {
        files.mkdir(path, mode);
    }

    @Override
    public void mkdirat(Descriptor directory, String name, int mode) {
        files.mkdirat(directory, name, mode);
    }

    @Override
    public String readLink(String path) {
        return files.readLink(path);
    }

    @Override
    public void symlink(String target, String path) {
        files.symlink(target, path);
    }

    @Override
    public void unlink(Descriptor directory, DirectoryEntry entry) {
        files.unlink(directory, entry);
    }

    @Override
    public void chdir(Descriptor directory) {
        check(() -> Operation.CHDIR.of(directory.path()), () -> LibC.fchdir(directory.number()));
    }

    @Override
    public void chdir(String path) {
        check(() -> Operation.CHDIR.of(path), () -> LibC.chdir(path));
    }

    @Override
    public void chroot(String path) {
        check(() -> Operation.CHROOT.of(path), () -> LibC.chroot(path));
    }

    @Override
    public void loadModule(Descriptor file, String parameters, boolean compressed) {
        var flags = compressed ? MODULE_INIT_COMPRESSED_FILE : 0;
        check(
                () -> Operation.LOAD_MODULE.of(file.path() + (parameters.isEmpty() ? "" : " " + parameters)),
                () -> LibC.syscall(Abi.CURRENT.finitModule, file.number(), parameters, flags));
    }

    @Override
    public void swapon(String path, int priority) {
        check(
                () -> Operation.SWAPON.of(path + " (priority " + priority + ")"),
                () -> LibC.swapon(path, SWAP_FLAG_PREFER | priority));
    }

    @Override
    public String log() {
        var buffer = new byte[LOG_SIZE];
        var length = checkInt(Operation.LOG::words, () -> LibC.klogctl(SYSLOG_ACTION_READ_ALL, buffer, buffer.length));
        return new String(buffer, 0, length, StandardCharsets.UTF_8);
    }

    @Override
    public Uevents uevents() {
        return new UeventSocket();
    }

    @Override
    public ResourceLimit limit(Resource resource) {
        return processes.limit(resource);
    }

    @Override
    public void setLimit(Resource resource, ResourceLimit limit) {
        processes.setLimit(resource, limit);
    }

    @Override
    public Credentials credentials() {
        return credentials;
    }

    @Override
    public Program program(String path, List<String> arguments, List<String> environment) {
        return new ReadyProgram(path, arguments, environment);
    }

    @Override
    public int spawn(String path, List<String> arguments, List<String> environment, String terminal) {
        return processes.spawn(path, arguments, environment, terminal);
    }

    @Override
    public int waitForAnyChild() {
        return processes.waitForAnyChild();
    }

    @Override
    public void drain(Descriptor terminal) {
        check(() -> Operation.DRAIN.of(terminal.path()), () -> LibC.tcdrain(terminal.number()));
    }

    @Override
    public void sync() {
        LibC.sync();
    }

    @Override
    public void reboot(RebootCommand command) {
        check(() -> Operation.REBOOT.of("(" + command + ")"), () -> LibC.reboot(command.number()));
    }

    @Override
    public void debugExit(int code) {
        DebugExit.write(code);
    }

    @Override
    public void exit(int status) {
        LibC._exit(status);
    }

    @Override
    public void pause() {
        LibC.pause();
    }
}
