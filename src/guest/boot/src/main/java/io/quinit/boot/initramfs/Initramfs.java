package io.quinit.boot.initramfs;

import io.quinit.boot.step.BootFailure;
import io.quinit.kernel.FileSystemType;
import io.quinit.kernel.Kernel;
import io.quinit.kernel.KernelException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whether the process is the init of our own initramfs. Only there it boots, and only there it deletes: as PID 1 of a container,
 * even one that holds our initramfs's files, it is a command like any other; as the kernel's first process on a copy of them (a disk,
 * a chroot) its boot fails before the first step.
 *
 * @see <a href="https://man7.org/linux/man-pages/man7/pid_namespaces.7.html">pid_namespaces(7)</a>
 */
public final class Initramfs {
    /** The image tool puts it there. */
    public static final String MARKER = "/etc/quinit-initramfs";

    /** The last file of the archive: the kernel stops unpacking where it finds no room, and runs what it has all the same. */
    public static final String LAST_FILE = "/quinit-whole";

    /** PROC_PID_INIT_INO: the namespace in which PID 1 is the process that the kernel started, since Linux 3.8. */
    private static final String INITIAL_PID_NAMESPACE = "pid:[4026531836]";

    private Initramfs() {}

    /**
     * The same of PID 1, as far as files alone tell: JNA is for the init to start, and on a host a command has no use for it.
     *
     * @param root of the file system that is looked at
     */
    public static boolean isLikelyOurs(Path root) {
        try {
            var namespace = Files.readSymbolicLink(root.resolve("proc/self/ns/pid"));
            return namespace.toString().equals(INITIAL_PID_NAMESPACE)
                    && Files.exists(root.resolve(MARKER.substring(1)));
        } catch (IOException noProc) {
            return false;
        }
    }

    public static boolean isOurs(Kernel kernel) {
        return kernel.getpid() == 1 && isRoot(kernel) && isInitialNamespace(kernel);
    }

    /** @throws BootFailure when the root is not the initramfs, or its end is missing */
    public static void requireOursAndWhole(Kernel kernel) {
        if (!isOurs(kernel)) {
            throw new BootFailure(
                    "initramfs",
                    "/ is a copy of it and not the initramfs that the kernel has unpacked: nothing is mounted there, and nothing"
                            + " deleted; boot it as an initramfs");
        }
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
