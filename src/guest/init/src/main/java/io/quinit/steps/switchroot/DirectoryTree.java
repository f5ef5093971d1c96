package io.quinit.steps.switchroot;

import io.quinit.boot.step.StepLog;
import io.quinit.kernel.Descriptor;
import io.quinit.kernel.DirectoryEntry;
import io.quinit.kernel.Kernel;
import io.quinit.kernel.KernelException;
import io.quinit.kernel.OpenFlag;

/** Deletes a tree through descriptors, so that it never leaves it, and never across a file system's border. */
final class DirectoryTree {
    private final Kernel kernel;
    private final long device;
    private final StepLog log;

    /** @param device the one file system that may be deleted from */
    DirectoryTree(Kernel kernel, long device, StepLog log) {
        this.kernel = kernel;
        this.device = device;
        this.log = log;
    }

    /** Everything in {@code directory}, not itself. */
    void deleteBelow(Descriptor directory) {
        for (var entry : kernel.list(directory)) {
            try {
                if (!entry.directory() || empty(directory, entry)) {
                    kernel.unlink(directory, entry);
                }
            } catch (KernelException failure) {
                log.warn(failure.getMessage());
            }
        }
    }

    /** @return whether it is empty now and may go itself */
    private boolean empty(Descriptor parent, DirectoryEntry entry) {
        try (var directory = kernel.openat2(parent, entry.name(), OpenFlag.RDONLY, OpenFlag.DIRECTORY)) {
            if (kernel.status(directory).device() != device) {
                log.debug(directory.path() + " is another file system: kept");
                return false;
            }
            deleteBelow(directory);
            return true;
        }
    }
}
