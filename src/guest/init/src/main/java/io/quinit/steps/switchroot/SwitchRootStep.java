package io.quinit.steps.switchroot;

import io.quinit.boot.initramfs.Initramfs;
import io.quinit.boot.step.BootFailure;
import io.quinit.boot.step.BootOrder;
import io.quinit.boot.step.BootStep;
import io.quinit.boot.step.StepLog;
import io.quinit.boot.step.StepPlan;
import io.quinit.kernel.Descriptor;
import io.quinit.kernel.Errno;
import io.quinit.kernel.Kernel;
import io.quinit.kernel.KernelException;
import io.quinit.kernel.Mount;
import io.quinit.kernel.MountFlag;
import io.quinit.kernel.OpenFlag;
import io.quinit.newroot.NewRoot;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/**
 * Makes the root file system the root, and DELETES EVERYTHING in the initramfs, whose memory would be taken for the life of the
 * machine. rootfs cannot be pivot_rooted, so the new root is moved over it.
 *
 * @see <a href="https://www.kernel.org/doc/html/latest/filesystems/ramfs-rootfs-initramfs.html">ramfs, rootfs and initramfs</a>
 */
@Singleton
@Priority(BootOrder.SWITCH_ROOT)
public final class SwitchRootStep implements BootStep {
    private static final List<String> MOVED = List.of("dev", "proc", "sys", "tmp");

    private final Kernel kernel;

    public SwitchRootStep(Kernel kernel) {
        this.kernel = kernel;
    }

    @Override
    public Set<String> needs() {
        return Set.of("root");
    }

    @Override
    public void plan(StepPlan plan) {
        plan.does("move /" + String.join(", /", MOVED) + " into the new root");
        plan.does("make the new root the root, and delete the initramfs");
    }

    @Override
    public void run(StepLog log) {
        try (var oldRoot = kernel.open("/", OpenFlag.RDONLY, OpenFlag.DIRECTORY);
                var newRoot = kernel.open(NewRoot.PATH, OpenFlag.PATH, OpenFlag.DIRECTORY)) {
            if (kernel.status(oldRoot).device() == kernel.status(newRoot).device()) {
                throw new BootFailure(
                        id(),
                        "nothing is mounted on " + NewRoot.PATH
                                + ", so there is no root to switch to: leave the step root in, or this one out too");
            }
            // Asked before the switch, carried out after it: a switch that fails has lost nothing.
            var mayDelete = Initramfs.isOurs(kernel);
            for (var name : MOVED) {
                move(name, newRoot, log);
            }
            enter(newRoot);
            if (mayDelete) {
                new DirectoryTree(kernel, kernel.status(oldRoot).device(), log).deleteBelow(oldRoot);
            } else {
                log.warn("what was / is not our initramfs: nothing of it is deleted");
            }
        } catch (KernelException failure) {
            throw new BootFailure(id(), failure.getMessage() + "; see whether the root file system is whole", failure);
        }
    }

    /** A mount that finds no place in the new root is let go: the agent then does without it. */
    private void move(String name, Descriptor newRoot, StepLog log) {
        try (var mountPoint = openOrMake(name, newRoot)) {
            kernel.moveMount("/" + name, mountPoint);
        } catch (KernelException failure) {
            log.warn("/" + name + " cannot be in the new root: " + failure.getMessage()
                    + (failure.errno() == Errno.ELOOP ? "; it is a symbolic link there: make it a folder" : ""));
            detach(name, log);
        }
    }

    /** The new root may be the work of an untrusted guest: no symbolic link is followed to where something is mounted. */
    private Descriptor openOrMake(String name, Descriptor newRoot) {
        try {
            return kernel.openBelow(newRoot, name, OpenFlag.PATH, OpenFlag.DIRECTORY);
        } catch (KernelException failure) {
            if (failure.errno() != Errno.ENOENT) {
                throw failure;
            }
            kernel.mkdirBelow(newRoot, name, 0755);
            return kernel.openBelow(newRoot, name, OpenFlag.PATH, OpenFlag.DIRECTORY);
        }
    }

    private void detach(String name, StepLog log) {
        try {
            kernel.detach("/" + name);
        } catch (KernelException failure) {
            // EINVAL: it was no mount point, so there is nothing to let go.
            if (failure.errno() != Errno.EINVAL) {
                log.warn(failure.getMessage());
            }
        }
    }

    private void enter(Descriptor newRoot) {
        kernel.chdir(newRoot);
        kernel.mount(Mount.of(".", "/", "", "", MountFlag.MOVE));
        kernel.chroot(".");
        kernel.chdir("/");
    }
}
