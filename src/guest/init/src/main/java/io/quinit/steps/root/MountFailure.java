package io.quinit.steps.root;

import io.quinit.kernel.Errno;
import io.quinit.kernel.KernelException;
import io.quinit.kernel.Mount;
import io.quinit.kernel.MountFlag;

/**
 * A mount of the root that the kernel refused.
 *
 * @param said the kernel's own line about it; empty where there is none
 */
record MountFailure(Mount mount, KernelException failure, String said) {

    String type() {
        return mount.type();
    }

    Errno errno() {
        return failure.errno();
    }

    boolean isReadOnly() {
        return mount.flags().contains(MountFlag.RDONLY);
    }
}
