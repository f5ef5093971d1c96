package io.quinit.fake.machine;

import io.quinit.kernel.MountFlag;
import java.util.List;

/**
 * The text of /proc/self/mountinfo: what can be reached from the root of the process.
 *
 * @see <a href="https://man7.org/linux/man-pages/man5/proc_pid_mountinfo.5.html">proc_pid_mountinfo(5)</a>
 */
final class MountInfo {
    private static final List<MountFlag> SHOWN =
            List.of(MountFlag.NOSUID, MountFlag.NODEV, MountFlag.NOEXEC, MountFlag.NOATIME, MountFlag.NODIRATIME);

    private MountInfo() {}

    static String of(MountTree tree, Location root) {
        var text = new StringBuilder();
        for (var mount : tree.all()) {
            MountTree.path(mount.top(), root).ifPresent(path -> text.append(line(mount, path)));
        }
        return text.toString();
    }

    private static String line(VfsMount mount, String path) {
        var parent = mount.on() == null ? 1 : mount.on().mount().id();
        var superBlock = mount.superBlock();
        return mount.id() + " " + parent + " " + superBlock.numbers() + " " + pathOf(mount.root()) + " " + escaped(path)
                + " "
                + options(mount) + " - " + superBlock.type() + " " + escaped(mount.source()) + " "
                + (mount.isReadOnly() ? "ro" : "rw") + data(mount) + "\n";
    }

    /** The part of the file system that is seen. */
    private static String pathOf(Inode inode) {
        var path = new StringBuilder();
        for (var at = inode; at.parent() != null; at = at.parent()) {
            path.insert(0, "/" + at.name());
        }
        return path.isEmpty() ? "/" : path.toString();
    }

    private static String options(VfsMount mount) {
        var options = new StringBuilder(mount.isReadOnly() ? "ro" : "rw");
        SHOWN.stream().filter(mount::has).forEach(flag -> options.append(',').append(flag.option()));
        return mount.has(MountFlag.NOATIME)
                ? options.toString()
                : options.append(",relatime").toString();
    }

    /** hidepid has had names since Linux 5.8, and is shown by them. */
    private static String data(VfsMount mount) {
        return mount.options().isEmpty() ? "" : "," + mount.options().replace("hidepid=2", "hidepid=invisible");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\134").replace(" ", "\\040").replace("\n", "\\012");
    }
}
