package io.quinit.steps.switchroot;

import io.quinit.boot.initramfs.Initramfs;
import io.quinit.boot.step.Action;
import io.quinit.boot.step.BootFailure;
import io.quinit.boot.step.StepContext;
import io.quinit.kernel.Descriptor;
import io.quinit.kernel.Errno;
import io.quinit.kernel.Kernel;
import io.quinit.kernel.KernelException;
import io.quinit.kernel.OpenFlag;
import io.quinit.newroot.NewRoot;
import java.util.ArrayList;
import java.util.List;

/** Moves the virtual file systems into the new root. Where one has no mount point there it is unmounted, and the agent does without it. */
final class MoveMounts implements Action {
    private final List<String> names;
    private boolean fromInitramfs;

    MoveMounts(List<String> names) {
        this.names = names;
    }

    @Override
    public String describe() {
        return "move /" + String.join(", /", names) + " into the new root";
    }

    @Override
    public List<String> changes() {
        var changes = new ArrayList<String>();
        for (var name : names) {
            changes.add("mkdir " + name + " in " + NewRoot.PATH);
            changes.add("move mount /" + name + " to " + NewRoot.PATH + "/" + name);
            changes.add("umount --lazy /" + name);
        }
        return changes;
    }

    /** Returns whether {@code /} was our initramfs before the moves: after them nothing says so any more. */
    boolean fromInitramfs() {
        return fromInitramfs;
    }

    @Override
    public void run(StepContext context) {
        var kernel = context.kernel();
        try (var newRoot = kernel.open(NewRoot.PATH, OpenFlag.PATH, OpenFlag.DIRECTORY)) {
            requireMounted(newRoot, context);
            fromInitramfs = Initramfs.isOurs(kernel);
            names.forEach(name -> move(name, newRoot, context));
        }
    }

    private static void requireMounted(Descriptor newRoot, StepContext context) {
        var kernel = context.kernel();
        try (var oldRoot = kernel.open("/", OpenFlag.PATH, OpenFlag.DIRECTORY)) {
            if (kernel.status(oldRoot).device() == kernel.status(newRoot).device()) {
                throw new BootFailure(
                        context.log().step(),
                        "nothing is mounted on " + NewRoot.PATH
                                + ", so there is no root to switch to: leave the step root in, or this one out too");
            }
        }
    }

    private static void move(String name, Descriptor newRoot, StepContext context) {
        try (var mountPoint = openOrMake(name, newRoot, context.kernel())) {
            context.kernel().moveMount("/" + name, mountPoint);
        } catch (KernelException failure) {
            context.log()
                    .warn("/" + name + " cannot be in the new root: " + failure.getMessage()
                            + (failure.errno() == Errno.ELOOP
                                    ? "; it is a symbolic link there: make it a folder"
                                    : ""));
            letGo(name, context);
        }
    }

    /** The new root may be the work of an untrusted guest: no symbolic link is followed to where something is mounted. */
    private static Descriptor openOrMake(String name, Descriptor newRoot, Kernel kernel) {
        try {
            return kernel.openat2(newRoot, name, OpenFlag.PATH, OpenFlag.DIRECTORY);
        } catch (KernelException failure) {
            if (failure.errno() != Errno.ENOENT) {
                throw failure;
            }
            kernel.mkdirat(newRoot, name, 0755);
            return kernel.openat2(newRoot, name, OpenFlag.PATH, OpenFlag.DIRECTORY);
        }
    }

    private static void letGo(String name, StepContext context) {
        try {
            context.kernel().umountLazy("/" + name);
        } catch (KernelException failure) {
            // EINVAL: it was no mount point, so there is nothing to let go.
            if (failure.errno() != Errno.EINVAL) {
                context.log().warn(failure.getMessage());
            }
        }
    }
}
