package io.quinit.steps.vfs;

import io.quinit.boot.step.BootFailure;
import io.quinit.boot.step.BootOrder;
import io.quinit.boot.step.BootStep;
import io.quinit.boot.step.StepLog;
import io.quinit.boot.step.StepPlan;
import io.quinit.kernel.Errno;
import io.quinit.kernel.Files;
import io.quinit.kernel.Kernel;
import io.quinit.kernel.KernelException;
import io.quinit.kernel.Mount;
import io.quinit.kernel.MountFlag;
import io.quinit.kernel.MountTable;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Mounts the virtual file systems, each once: devtmpfs, proc, sysfs and a tmpfs on /tmp.
 *
 * @see <a href="https://www.kernel.org/doc/html/latest/filesystems/proc.html">proc, hidepid</a>, tmpfs(5)
 */
@Singleton
@Priority(BootOrder.VFS)
public final class VfsStep implements BootStep {
    private final Kernel kernel;
    private final Files files;
    private final VfsConfig config;

    public VfsStep(Kernel kernel, VfsConfig config) {
        this.kernel = kernel;
        this.files = new Files(kernel);
        this.config = config;
    }

    /** /proc comes first: its mountinfo says what is there already. */
    private List<VirtualFileSystem> wanted() {
        var hidepid = "hidepid=" + config.proc().hidepid();
        return List.of(
                new VirtualFileSystem("proc", "/proc", hidepid, true),
                new VirtualFileSystem("devtmpfs", "/dev", "", true),
                new VirtualFileSystem("sysfs", "/sys", "", false),
                new VirtualFileSystem("tmpfs", "/tmp", tmpOptions(), false));
    }

    @Override
    public boolean bringsConsole() {
        return true;
    }

    @Override
    public void plan(StepPlan plan) {
        wanted().forEach(wanted -> plan.does(wanted.mount().toString()));
    }

    @Override
    public void run(StepLog log) {
        for (var wanted : wanted()) {
            try {
                mountOnce(wanted);
            } catch (KernelException failure) {
                if (wanted.essential()) {
                    throw new BootFailure(id(), failure.getMessage() + "; nothing works without it", failure);
                }
                log.warn(failure.getMessage());
            }
        }
    }

    /** proc and tmpfs give no EBUSY, they stack: so /proc/self/mountinfo decides, and what is there gets the wanted options. */
    private void mountOnce(VirtualFileSystem wanted) {
        files.makeDirectory(wanted.target(), 0755);
        if (!isThere(wanted)) {
            mount(wanted.mount());
        } else if (!wanted.options().isEmpty()) {
            kernel.mount(wanted.remount());
        }
    }

    /** A mountinfo that cannot be read says nothing; that there is one says that proc is there all the same. */
    private boolean isThere(VirtualFileSystem wanted) {
        var mountinfo = files.readIfThere("/proc/self/mountinfo");
        return mountinfo.isEmpty()
                ? files.exists(wanted.target() + "/self/mountinfo")
                : MountTable.parse(mountinfo).holds(wanted.target(), wanted.type());
    }

    private void mount(Mount mount) {
        try {
            kernel.mount(mount);
        } catch (KernelException failure) {
            if (failure.errno() != Errno.EBUSY) {
                throw failure;
            }
        }
    }

    private String tmpOptions() {
        var inodes = config.tmp().inodes();
        return "size=" + config.tmp().sizeOption() + (inodes.isPresent() ? ",nr_inodes=" + inodes.getAsLong() : "");
    }

    /** @param essential whether a boot without it is worth going on */
    private record VirtualFileSystem(String type, String target, String options, boolean essential) {
        Mount mount() {
            return Mount.of(type, target, type, options);
        }

        Mount remount() {
            return Mount.of(type, target, "", options, MountFlag.REMOUNT);
        }
    }
}
