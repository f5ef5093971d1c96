package io.quinit.steps.zram;

import io.quinit.kernel.Errno;
import io.quinit.kernel.Files;
import io.quinit.kernel.Kernel;
import io.quinit.kernel.KernelException;
import io.quinit.kernel.OpenFlag;
import java.util.List;

/** The first compressed memory device, in the order that it insists on: algorithm, limit, size, header, swap. */
final class ZramDevice {
    static final String SYSFS = "/sys/block/zram0";
    private static final String NODE = "/dev/zram0";

    private final Kernel kernel;
    private final Files files;

    ZramDevice(Kernel kernel) {
        this.kernel = kernel;
        this.files = new Files(kernel);
    }

    /**
     * Takes the first algorithm that the kernel has: it refuses the others with EINVAL.
     *
     * @return its name
     */
    String compressWith(List<String> algorithms) {
        for (var algorithm : algorithms) {
            try {
                files.write(SYSFS + "/comp_algorithm", algorithm);
                return algorithm;
            } catch (KernelException failure) {
                if (failure.errno() != Errno.EINVAL && failure.errno() != Errno.ENOENT) {
                    throw failure;
                }
            }
        }
        throw new IllegalStateException("this kernel compresses with none of " + String.join(", ", algorithms)
                + ", it has " + files.readIfThere(SYSFS + "/comp_algorithm").strip());
    }

    /** @param bytes of memory that it may take after compression */
    void limit(long bytes) {
        files.write(SYSFS + "/mem_limit", Long.toString(bytes));
    }

    /** @return the bytes that it holds: whole pages */
    long size(long bytes) {
        var page = kernel.pageSize();
        var whole = bytes / page * page;
        if (whole < 2L * page) {
            throw new IllegalStateException("a zram device of " + bytes + " bytes is too small to swap to");
        }
        files.write(SYSFS + "/disksize", Long.toString(whole));
        return whole;
    }

    void swapOn(long size, int priority) {
        try (var node = kernel.open(NODE, OpenFlag.WRONLY)) {
            kernel.write(node, SwapHeader.of(kernel.pageSize(), size));
        }
        kernel.swapon(NODE, priority);
    }

    /** Gives its memory back; a device that is in use refuses, and one that holds nothing does not mind. */
    void reset() {
        try {
            files.write(SYSFS + "/reset", "1");
        } catch (KernelException nothingToReset) {
            // What went wrong before is told already, and this changes nothing for the boot.
            return;
        }
    }
}
