package io.quinit.steps;

import io.quinit.kernel.Files;

/**
 * What is mounted, by /proc/self/mountinfo.
 *
 * @see <a href="https://man7.org/linux/man-pages/man5/proc_pid_mountinfo.5.html">proc_pid_mountinfo(5)</a>
 */
record MountTable(String mountinfo) {
    private static final int MOUNT_POINT = 4;

    /** Empty where there is no /proc yet. */
    static MountTable read(Files files) {
        return new MountTable(files.readIfThere("/proc/self/mountinfo"));
    }

    /** Whether a file system of this type lies on {@code target}. */
    boolean holds(String target, String type) {
        return mountinfo.lines().anyMatch(line -> isThat(line, target, type));
    }

    /** {@code 22 1 0:21 / /proc rw,relatime shared:5 - proc proc rw}: the type is the word behind the lone dash. */
    private static boolean isThat(String line, String target, String type) {
        var dash = line.indexOf(" - ");
        if (dash < 0) {
            return false;
        }
        var words = line.split(" ", MOUNT_POINT + 2);
        return words.length > MOUNT_POINT && words[MOUNT_POINT].equals(target) && line.startsWith(type + " ", dash + 3);
    }
}
