package io.quinit.steps.vfs;

import static io.quinit.boot.action.Actions.mount;

import io.quinit.boot.step.Action;
import io.quinit.boot.step.BootOrder;
import io.quinit.boot.step.BootStep;
import io.quinit.kernel.Mount;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Mounts the virtual file systems, each once: proc, devtmpfs, sysfs and a tmpfs on /tmp.
 *
 * @see <a href="https://docs.kernel.org/filesystems/proc.html">proc, hidepid</a>
 * @see <a href="https://man7.org/linux/man-pages/man5/tmpfs.5.html">tmpfs(5)</a>
 */
@Singleton
@Priority(BootOrder.VFS)
public final class VfsStep implements BootStep {
    private static final String ESSENTIAL = "; nothing works without it";

    private final VfsConfig config;

    public VfsStep(VfsConfig config) {
        this.config = config;
    }

    @Override
    public boolean providesConsole() {
        return true;
    }

    /** /proc comes first: its mountinfo says what is mounted already. */
    @Override
    public List<Action> actions() {
        return List.of(
                mount(Mount.of(
                                "proc",
                                "/proc",
                                "proc",
                                "hidepid=" + config.proc().hidepid()))
                        .essential(ESSENTIAL),
                mount(Mount.of("devtmpfs", "/dev", "devtmpfs", "")).essential(ESSENTIAL),
                mount(Mount.of("sysfs", "/sys", "sysfs", "")).optional(),
                mount(Mount.of("tmpfs", "/tmp", "tmpfs", tmpOptions())).optional());
    }

    private String tmpOptions() {
        var inodes = config.tmp().inodes();
        return "size=" + config.tmp().sizeOption() + (inodes.isPresent() ? ",nr_inodes=" + inodes.getAsLong() : "");
    }
}
