package io.quinit.boot;

import io.quinit.kernel.FileSystemType;
import io.quinit.kernel.Kernel;
import io.quinit.kernel.KernelException;

/**
 * Whether the process is the init of our own initramfs. Only there it boots, and only there it deletes: as PID 1 of a container or
 * below a chroot, even one that holds our initramfs's files, it is a command like any other.
 *
 * @see <a href="https://man7.org/linux/man-pages/man7/pid_namespaces.7.html">pid_namespaces(7)</a>
 */
public final class Initramfs {
    /** The image tool puts it there. */
    public static final String MARKER = "/etc/quinit-initramfs";

    /** The last file of the archive: the kernel stops unpacking where it finds no room, and runs what it has all the same. */
    static final String LAST_FILE = "/quinit-whole";

    /** PROC_PID_INIT_INO: the namespace in which PID 1 is the process that the kernel started, since Linux 3.8. */
    private static final String INITIAL_PID_NAMESPACE = "pid:[4026531836]";

    private Initramfs() {}

    public static boolean isOurs(Kernel kernel) {
        return kernel.getpid() == 1 && isRoot(kernel) && isInitialNamespace(kernel);
    }

    /** @throws BootFailure when the end of the initramfs is missing */
    static void requireWhole(Kernel kernel) {
        if (isCut(kernel)) {
            throw new BootFailure(
                    "initramfs",
                    "cut short: the kernel had no room to unpack all of it (the initramfs may take half of the memory); give the"
                            + " machine more memory");
        }
    }

    /** What cannot be told keeps no boot from being tried. */
    private static boolean isCut(Kernel kernel) {
        try {
            return kernel.status(LAST_FILE).isEmpty();
        } catch (KernelException unreadable) {
            return false;
        }
    }

    private static boolean isInitialNamespace(Kernel kernel) {
        try {
            return kernel.readLink("/proc/self/ns/pid").equals(INITIAL_PID_NAMESPACE);
        } catch (KernelException noProc) {
            return false;
        }
    }

    /** Whether {@code /} still is the initramfs. */
    public static boolean isRoot(Kernel kernel) {
        try {
            return kernel.fileSystemType("/") != FileSystemType.OTHER
                    && kernel.status(MARKER).isPresent();
        } catch (KernelException unreadable) {
            return false;
        }
    }
}
