package io.quinit.steps.switchroot;

import io.quinit.boot.step.Action;
import io.quinit.boot.step.BootOrder;
import io.quinit.boot.step.BootStep;
import io.quinit.boot.step.Needs;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Makes the root file system the root, and DELETES EVERYTHING in the initramfs, which would keep its memory for the life of the
 * machine. rootfs cannot be pivot_rooted, so the new root is moved over it.
 *
 * @see <a href="https://docs.kernel.org/filesystems/ramfs-rootfs-initramfs.html">ramfs, rootfs and initramfs</a>
 */
@Singleton
@Priority(BootOrder.SWITCH_ROOT)
@Needs("root")
public final class SwitchRootStep implements BootStep {
    private static final List<String> MOVED = List.of("dev", "proc", "sys", "tmp");
    private static final String ADVICE = "; see whether the root file system is whole";

    @Override
    public List<Action> actions() {
        var moved = new MoveMounts(MOVED);
        return List.of(moved.essential(ADVICE), new EnterNewRoot(moved).essential(ADVICE));
    }
}
