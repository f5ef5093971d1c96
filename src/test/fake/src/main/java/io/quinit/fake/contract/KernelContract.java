package io.quinit.fake.contract;

import java.util.ArrayList;
import java.util.List;

/**
 * All checks. They want a machine that has just started its init: a rootfs that can be written, the privileges of root, and as files of
 * the initramfs the modules of zram (unless it is built in). They leave behind what they made, so a machine is asked once.
 */
public final class KernelContract {
    private KernelContract() {}

    /** In the order in which they are to run: the first mount what the others look at. */
    public static List<Check> checks() {
        var all = new ArrayList<Check>();
        all.addAll(MountContract.CHECKS);
        all.addAll(FileContract.CHECKS);
        all.addAll(DirectoryContract.CHECKS);
        all.addAll(PathContract.CHECKS);
        all.addAll(ProcessContract.CHECKS);
        all.addAll(SwapContract.CHECKS);
        return List.copyOf(all);
    }
}
