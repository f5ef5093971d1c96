package io.quinit.boot;

import io.quinit.kernel.FileSystemType;
import io.quinit.kernel.Kernel;
import io.quinit.kernel.KernelException;

/**
 * Whether the process is the init of our own initramfs. Only there it boots, and only there it deletes: as PID 1 of a container or
 * below a chroot it is a command like any other.
 */
public final class Initramfs {
    /** The image tool puts it there. */
    public static final String MARKER = "/etc/quinit-initramfs";

    private Initramfs() {}

    public static boolean isOurs(Kernel kernel) {
        return kernel.getpid() == 1 && isRoot(kernel);
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
