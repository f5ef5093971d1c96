package io.quinit.selftest;

import io.quinit.kernel.FileSystemType;
import io.quinit.kernel.Kernel;
import io.quinit.kernel.jna.JnaKernel;

/**
 * The init of a test's virtual machine. Whatever it throws ends PID 1, and so by a panic the machine, where the kernel command line has
 * {@code panic=-1}.
 */
public final class SelfTest {
    private static final String MARKER = "/etc/quinit-initramfs";

    /** PROC_PID_INIT_INO: the namespace in which PID 1 is the process that the kernel started. */
    private static final String INITIAL_PID_NAMESPACE = "pid:[4026531836]";

    private SelfTest() {}

    public static void main(String... arguments) {
        var kernel = new JnaKernel();
        if (!isInitOfInitramfs(kernel)) {
            System.err.println(
                    "It mounts, swaps, and switches the machine off: KernelContractIT boots a virtual machine for it.");
            System.exit(2);
        }
        new ContractRun(kernel).run();
    }

    /** Neither on somebody's machine nor in a container. */
    static boolean isInitOfInitramfs(Kernel kernel) {
        return kernel.getpid() == 1
                && kernel.fileSystemType("/") != FileSystemType.OTHER
                && kernel.status(MARKER).isPresent()
                && kernel.readLink("/proc/self/ns/pid").equals(INITIAL_PID_NAMESPACE);
    }
}
