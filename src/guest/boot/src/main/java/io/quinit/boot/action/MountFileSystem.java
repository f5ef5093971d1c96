package io.quinit.boot.action;

import io.quinit.boot.step.Action;
import io.quinit.boot.step.StepContext;
import io.quinit.kernel.Errno;
import io.quinit.kernel.KernelException;
import io.quinit.kernel.Mount;
import io.quinit.kernel.MountFlag;
import io.quinit.kernel.MountTable;
import java.util.List;

/**
 * Mounts a file system unless it is mounted there already; then it gets the wanted options. proc and tmpfs give no EBUSY, they stack: so
 * /proc/self/mountinfo decides.
 *
 * @see <a href="https://man7.org/linux/man-pages/man2/mount.2.html">mount(2)</a>
 */
record MountFileSystem(Mount mount) implements Action {
    private static final String MOUNTINFO = "/proc/self/mountinfo";

    @Override
    public String describe() {
        return mount.toString();
    }

    @Override
    public List<String> changes() {
        return List.of("mkdir " + mount.target(), mount.toString(), remount().toString());
    }

    @Override
    public void run(StepContext context) {
        context.files().makeDirectory(mount.target(), 0755);
        if (!isMounted(context)) {
            mountOnce(context);
        } else if (!mount.data().isEmpty()) {
            context.kernel().mount(remount());
        }
    }

    private Mount remount() {
        return Mount.of(mount.source(), mount.target(), "", mount.data(), MountFlag.REMOUNT);
    }

    /** Where mountinfo is there but cannot be read, proc is mounted all the same, and nothing else is known. */
    private boolean isMounted(StepContext context) {
        var mountinfo = context.files().readIfThere(MOUNTINFO);
        return mountinfo.isEmpty()
                ? context.files().exists(mount.target() + "/self/mountinfo")
                : MountTable.parse(mountinfo).holds(mount.target(), mount.type());
    }

    private void mountOnce(StepContext context) {
        try {
            context.kernel().mount(mount);
        } catch (KernelException failure) {
            if (failure.errno() != Errno.EBUSY) {
                throw failure;
            }
        }
    }
}
