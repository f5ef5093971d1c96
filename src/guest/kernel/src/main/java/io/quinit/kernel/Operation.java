package io.quinit.kernel;

/**
 * What can be asked of {@link Kernel}, and of what it gives out: one constant a method, with the same name. The words of a call begin
 * with those of its operation: in the message of a {@link KernelException}, in what a fake kernel records, and in a rule that makes
 * calls fail.
 */
public enum Operation {
    GETPID("getpid"),
    UNAME("uname"),
    UPTIME("clock_gettime"),
    MOUNT("mount"),
    MOVE_MOUNT("move mount"),
    UMOUNT_LAZY("umount --lazy"),
    FILE_SYSTEM_TYPE("statfs"),
    STATUS("stat"),
    OPEN("open"),
    OPENAT2("open"),
    READ("read"),
    READ_AT("read"),
    WRITE("write"),
    SEND_BY_VSOCK("send"),
    DUP2("dup"),
    CLOSE_FROM("close descriptors from"),
    LIST("list"),
    MKDIR("mkdir"),
    MKDIRAT("mkdir"),
    READ_LINK("readlink"),
    SYMLINK("symlink"),
    UNLINK("remove"),
    CHDIR("chdir"),
    CHROOT("chroot"),
    LOAD_MODULE("load"),
    SWAPON("swapon"),
    LOG("read the kernel's log"),
    UEVENTS("socket for uevents"),
    AWAIT("wait for uevents"),
    LIMIT("get limit"),
    SET_LIMIT("limit"),
    DROP_FROM_BOUNDING_SET("drop capability"),
    KEEP_CAPABILITIES("keep capabilities"),
    SET_USER("set user"),
    SET_CAPABILITIES("set capabilities"),
    RAISE_AMBIENT("raise ambient capability"),
    NO_NEW_PRIVILEGES("set no_new_privs"),
    EXEC("exec"),
    SPAWN("spawn"),
    WAIT_FOR_ANY_CHILD("wait for a child"),
    DRAIN("drain"),
    SYNC("sync"),
    REBOOT("reboot"),
    DEBUG_EXIT("debug exit"),
    EXIT("exit"),
    PAUSE("pause");

    private final String words;

    Operation(String words) {
        this.words = words;
    }

    /** The words of a call without an object. */
    public String words() {
        return words;
    }

    /** {@code open /dev/vda}. */
    public String of(Object object) {
        return words + " " + object;
    }
}
