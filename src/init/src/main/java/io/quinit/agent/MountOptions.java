package io.quinit.agent;

import io.quinit.kernel.FileStatus;
import io.quinit.kernel.Kernel;
import io.quinit.kernel.KernelException;
import java.nio.charset.StandardCharsets;

/**
 * How the file system of a file is mounted.
 *
 * @see <a href="https://man7.org/linux/man-pages/man5/proc_pid_mountinfo.5.html">proc_pid_mountinfo(5)</a>
 */
record MountOptions(Kernel kernel) {
    private static final String MOUNTINFO = "/proc/self/mountinfo";
    private static final int MOST = 64 * 1024;
    private static final int MOUNT_POINT = 4;
    private static final int OPTIONS = 5;

    /** Whether it forbids to run the file, for a message behind the file's name; else empty. */
    String noexec(String path) {
        var mountPoint = "";
        var options = "";
        for (var line : mountinfo().split("\n")) {
            var words = line.split(" ", OPTIONS + 2);
            // Of several on one place the last is on top.
            if (words.length > OPTIONS
                    && isBelow(path, words[MOUNT_POINT])
                    && words[MOUNT_POINT].length() >= mountPoint.length()) {
                mountPoint = words[MOUNT_POINT];
                options = words[OPTIONS];
            }
        }
        return ("," + options + ",").contains(",noexec,")
                ? " lies on " + Shown.of(mountPoint) + ", which is mounted noexec"
                        + (mountPoint.equals("/") ? ": take it out of init.root.flags" : "")
                : "";
    }

    private static boolean isBelow(String path, String folder) {
        return folder.equals("/") || path.startsWith(folder + "/");
    }

    /** Empty where there is none. A root that has no place for ours may hold a /proc of its own: it is read like any file. */
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
