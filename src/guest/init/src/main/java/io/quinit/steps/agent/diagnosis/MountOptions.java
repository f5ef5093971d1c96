package io.quinit.steps.agent.diagnosis;

import io.quinit.kernel.FileStatus;
import io.quinit.kernel.Kernel;
import io.quinit.kernel.KernelException;
import io.quinit.kernel.MountTable;
import java.nio.charset.StandardCharsets;

/** How the file system of a file is mounted. */
record MountOptions(Kernel kernel) {
    private static final String MOUNTINFO = "/proc/self/mountinfo";
    private static final int MOST = 64 * 1024;

    /** Whether it forbids to run the file, for a message behind the file's name; else empty. */
    String noexec(String path) {
        return MountTable.parse(mountinfo())
                .of(path)
                .filter(mount -> mount.has("noexec"))
                .map(mount -> " lies on " + Printable.of(mount.mountPoint()) + ", which is mounted noexec"
                        + (mount.mountPoint().equals("/") ? ": take it out of init.root.flags" : ""))
                .orElse("");
    }

    /**
     * Empty where there is none. Where our /proc found no mount point in the root, the root may hold a /proc of its own: it is read like
     * any file.
     */
    private String mountinfo() {
        if (kernel.status(MOUNTINFO).filter(FileStatus::isRegularFile).isEmpty()) {
            return "";
        }
        try (var file = new FileHead(kernel, MOUNTINFO)) {
            return new String(file.bytes(0, MOST), StandardCharsets.UTF_8);
        } catch (KernelException absent) {
            return "";
        }
    }
}
