package io.quinit.kernel;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What the init asks of Linux: each method is one system call, or the few that make one thought. What fails is a {@link
 * KernelException} that names operation, object, arguments and errno. EINTR is not seen: the call is made again.
 */
public interface Kernel {

    /** getpid(2). */
    int getpid();

    /** uname(2). */
    Uname uname();

    /** Bytes in a page of memory: sysconf(_SC_PAGESIZE); 4096 on x86-64, up to 65536 on aarch64. */
    int pageSize();

    /** Time since the kernel started, suspended time included: clock_gettime(CLOCK_BOOTTIME). */
    Duration uptime();

    /**
     * mount(2).
     *
     * @throws KernelException ENODEV no such file system type; ENOENT no such device or directory; EINVAL not of this
     *     type, or an option that it does not know; EBUSY mounted already; EACCES a read-only device without ro
     */
    void mount(Mount mount);

    /**
     * Moves a mount onto an opened directory: move_mount(2), since Linux 5.2. Takes a descriptor, so that nothing on the
     * way can be a symbolic link, and needs no /proc.
     *
     * @throws KernelException EINVAL {@code from} is no mount point, or its parent is shared; ENOTDIR
     */
    void moveMount(String from, Descriptor onto);

    /**
     * Takes a mount out of sight and lets it go when nobody uses it any more: umount2(2) with MNT_DETACH.
     *
     * @throws KernelException EINVAL not a mount point
     */
    void umountLazy(String target);

    /** statfs(2): the file system that holds {@code path}. */
    FileSystemType fileSystemType(String path);

    /**
     * statx(2); a symbolic link at the end is not followed.
     *
     * @return empty where there is no such file (ENOENT, ENOTDIR)
     */
    Optional<FileStatus> status(String path);

    /** statx(2) of what is open. */
    FileStatus status(Descriptor open);

    /**
     * open(2), always with O_CLOEXEC and never with O_CREAT: on devtmpfs a device that is absent would become a regular
     * file.
     *
     * @throws KernelException ENOENT, ENXIO and ENODEV no such device; EACCES; EBUSY a port that is open already
     */
    Descriptor open(String path, OpenFlag... flags);

    /**
     * openat2(2), since Linux 5.6, for trees that an untrusted guest may have written: {@code path} is taken below {@code
     * root} (RESOLVE_IN_ROOT), and a symbolic link anywhere in it is refused (RESOLVE_NO_SYMLINKS).
     *
     * @throws KernelException ELOOP a symbolic link on the way; ENOENT; ENOTDIR
     */
    Descriptor openat2(Descriptor root, String path, OpenFlag... flags);

    /** All that can be read until end of file. */
    byte[] read(Descriptor from);

    /**
     * pread(2): up to {@code length} bytes from {@code offset} on; fewer at the end of the file.
     *
     * @throws KernelException EIO the disk does not answer, or verity found it changed; ESPIPE what cannot be read from a place
     */
    byte[] readAt(Descriptor from, long offset, int length);

    /**
     * write(2) of all bytes, in one call where the kernel takes them at once.
     *
     * @throws KernelException EIO a terminal without hardware; EINVAL a value that a sysfs or proc file refuses; EAGAIN
     */
    void write(Descriptor to, byte[] bytes);

    /**
     * write(2) of all bytes to what was opened with {@link OpenFlag#NONBLOCK}: where it takes no more, poll(2) waits for room.
     *
     * @param limit of the waiting in all
     * @throws KernelException EAGAIN nobody at the other end takes them, or not within the limit; EPIPE; ENODEV unplugged
     */
    void write(Descriptor to, byte[] bytes, Duration limit);

    /**
     * Hands bytes to a listener of vsock(7), over a stream of their own: socket, connect, write, shutdown. Waits until the listener
     * has closed its end too, so that they have arrived should the machine end next.
     *
     * @param context the machine that listens; 2 is the host, VMADDR_CID_HOST
     * @param limit of each of the three waits: to be connected, for room, for the listener's end
     * @throws KernelException EAFNOSUPPORT vsock is not in this kernel; ENODEV no vsock device; ECONNRESET, ECONNREFUSED nobody
     *     listens; ETIMEDOUT not connected within the limit; EAGAIN the listener does not read
     */
    void sendByVsock(long context, long port, byte[] bytes, Duration limit);

    /** {@code dup2(2)}: {@code number} becomes another name of the open file. */
    void dup2(Descriptor open, int number);

    /** The descriptor that has this number, whoever opened it; closing it closes the number. */
    Descriptor descriptor(int number);

    /** close_range(2), since Linux 5.9: every descriptor from {@code first} on. */
    void closeFrom(int first);

    /** getdents64(2) without {@code .} and {@code ..}, in the order of the file system. */
    List<DirectoryEntry> list(Descriptor directory);

    /** The first {@code most} of them: a guest can make a folder that holds more than memory does. */
    List<DirectoryEntry> list(Descriptor directory, int most);

    /** mkdir(2). @throws KernelException EEXIST; EROFS */
    void mkdir(String path, int mode);

    /** mkdirat(2): a plain name in an opened directory. @throws KernelException EEXIST; EROFS */
    void mkdirat(Descriptor directory, String name, int mode);

    /** readlink(2): what a symbolic link holds. @throws KernelException ENOENT; EINVAL no symbolic link */
    String readLink(String path);

    /** symlink(2). @throws KernelException EEXIST */
    void symlink(String target, String path);

    /** unlinkat(2): a name in an opened directory, of a directory that is empty where {@code directoryToo}. */
    void unlink(Descriptor directory, DirectoryEntry entry);

    /** fchdir(2). */
    void chdir(Descriptor directory);

    /** chdir(2). */
    void chdir(String path);

    /** chroot(2). The working directory stays where it is. */
    void chroot(String path);

    /**
     * finit_module(2). A kernel with CONFIG_MODULE_DECOMPRESS unpacks a compressed file itself when asked to
     * (MODULE_INIT_COMPRESSED_FILE, since Linux 5.17).
     *
     * @param parameters {@code name=value} words with blanks between them; may be empty
     * @throws KernelException EEXIST loaded already; ENOENT a symbol is missing; ENOEXEC no module, or for another kernel;
     *     EKEYREJECTED a signature is insisted on; EOPNOTSUPP the kernel does not unpack
     */
    void loadModule(Descriptor file, String parameters, boolean compressed);

    /**
     * swapon(2) with SWAP_FLAG_PREFER.
     *
     * @param priority 0 to 32767; higher is used first
     * @throws KernelException EINVAL no swap header, or one that does not fit the device; EBUSY in use already
     */
    void swapon(String path, int priority);

    /**
     * The end of the kernel's log, 16 KiB at most, oldest line first: syslog(2), SYSLOG_ACTION_READ_ALL. Each line is {@code
     * <3>[    1.234567] text}.
     *
     * @throws KernelException EPERM without CAP_SYSLOG; ENOSYS a kernel without printk
     */
    String log();

    /** Subscribes to the kernel's announcements of devices: socket(2), netlink(7), NETLINK_KOBJECT_UEVENT. */
    Uevents uevents();

    /** getrlimit(2). */
    ResourceLimit limit(Resource resource);

    /**
     * setrlimit(2), for the whole process.
     *
     * @throws KernelException EPERM a hard limit is raised without CAP_SYS_RESOURCE, or that of open files above fs.nr_open;
     *     EINVAL soft is more than hard
     */
    void setLimit(Resource resource, ResourceLimit limit);

    /** The credentials of whatever thread calls their methods. */
    Credentials credentials();

    /**
     * A program that the process may become.
     *
     * @param environment {@code NAME=value} words
     */
    Program program(String path, List<String> arguments, List<String> environment);

    /**
     * Starts a program as leader of a session of its own, with {@code terminal} as descriptors 0, 1 and 2 and as controlling
     * terminal: posix_spawn(3) with POSIX_SPAWN_SETSID.
     *
     * @return its process number
     */
    int spawn(String path, List<String> arguments, List<String> environment, String terminal);

    /** waitpid(2) for any child: takes the orphans that PID 1 inherits as well. @throws KernelException ECHILD */
    int waitForAnyChild();

    /** tcdrain(3): waits until a terminal has sent what was written to it. @throws KernelException ENOTTY; EIO */
    void drain(Descriptor terminal);

    /** sync(2). */
    void sync();

    /** reboot(2). @throws KernelException EPERM */
    void reboot(RebootCommand command);

    /**
     * Ends QEMU by its isa-debug-exit device at I/O port 0xf4: QEMU's own exit status is then {@code (code << 1) | 1}. Comes back
     * where the machine has no such device, and always on aarch64.
     *
     * @param code 0 to 127
     * @see <a href="https://gitlab.com/qemu-project/qemu/-/blob/v7.2.0/hw/misc/debugexit.c">debugexit.c</a>
     */
    void debugExit(int code);

    /** Ends the process at once, without any handler: _exit(2). As PID 1 this panics the kernel. */
    void exit(int status);

    /** Waits for a signal that ends the process: pause(2). For PID 1 without handlers that is for ever. */
    void pause();
}
