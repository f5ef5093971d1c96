package io.quinit.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is mounted, by the text of /proc/self/mountinfo.
 *
 * @see <a href="https://man7.org/linux/man-pages/man5/proc_pid_mountinfo.5.html">proc_pid_mountinfo(5)</a>
 */
public record MountTable(List<Entry> entries) {
    private static final int MOUNT_POINT = 4;
    private static final int OPTIONS = 5;

    /**
     * One mount.
     *
     * @param options of the mount itself, with commas between them
     */
    public record Entry(String mountPoint, String options, String type) {
        public boolean has(String option) {
            return ("," + options + ",").contains("," + option + ",");
        }
    }

    /** What is no line of the table is left out. */
    public static MountTable parse(String mountinfo) {
        var entries = new ArrayList<Entry>();
        for (var line : mountinfo.split("\n")) {
            // 22 1 0:21 / /proc rw,relatime shared:5 - proc proc rw
            var dash = line.indexOf(" - ");
            var words = line.split(" ", OPTIONS + 2);
            if (dash >= 0 && words.length > OPTIONS) {
                var type = line.substring(dash + 3).split(" ", 2)[0];
                entries.add(new Entry(words[MOUNT_POINT], words[OPTIONS], type));
            }
        }
        return new MountTable(List.copyOf(entries));
    }

    /** Whether a file system of this type lies on {@code target}. */
    public boolean holds(String target, String type) {
        return entries.stream()
                .anyMatch(entry ->
                        entry.mountPoint().equals(target) && entry.type().equals(type));
    }

    /** The mount that a file is on: the deepest above it, and of several on one place the last, which is on top. */
    public Optional<Entry> of(String path) {
        Entry deepest = null;
        for (var entry : entries) {
            if (isBelow(path, entry.mountPoint())
                    && (deepest == null
                            || entry.mountPoint().length()
                                    >= deepest.mountPoint().length())) {
                deepest = entry;
            }
        }
        return Optional.ofNullable(deepest);
    }

    private static boolean isBelow(String path, String folder) {
        return folder.equals("/") || path.startsWith(folder + "/");
    }
}
