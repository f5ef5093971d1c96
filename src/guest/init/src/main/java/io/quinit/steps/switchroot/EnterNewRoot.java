package io.quinit.steps.switchroot;

import io.quinit.boot.step.Action;
import io.quinit.boot.step.StepContext;
import io.quinit.kernel.Descriptor;
import io.quinit.kernel.Kernel;
import io.quinit.kernel.Mount;
import io.quinit.kernel.MountFlag;
import io.quinit.kernel.OpenFlag;
import io.quinit.newroot.NewRoot;
import java.util.List;

/**
 * Moves the new root over the old one and DELETES EVERYTHING in the old one, if it is our initramfs. A switch that fails has deleted
 * nothing.
 */
record EnterNewRoot(MoveMounts moved) implements Action {
    private static final Mount MOVE = Mount.of(".", "/", "", "", MountFlag.MOVE);

    @Override
    public String describe() {
        return "make the new root the root, and delete the initramfs";
    }

    @Override
    public List<String> changes() {
        return List.of("chdir " + NewRoot.PATH, MOVE.toString(), "chroot .", "chdir /", "remove * from /*");
    }

    @Override
    public void run(StepContext context) {
        var kernel = context.kernel();
        try (var oldRoot = kernel.open("/", OpenFlag.RDONLY, OpenFlag.DIRECTORY);
                var newRoot = kernel.open(NewRoot.PATH, OpenFlag.PATH, OpenFlag.DIRECTORY)) {
            enter(newRoot, kernel);
            if (moved.fromInitramfs()) {
                var initramfs = kernel.status(oldRoot).device();
                new DirectoryTree(kernel, initramfs, context.log()).deleteBelow(oldRoot);
            } else {
                context.log().warn("what was / is not our initramfs: nothing of it is deleted");
            }
        }
    }

    private static void enter(Descriptor newRoot, Kernel kernel) {
        kernel.chdir(newRoot);
        kernel.mount(MOVE);
        kernel.chroot(".");
        kernel.chdir("/");
    }
}
