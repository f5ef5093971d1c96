package io.quinit.steps.root;

import io.quinit.kernel.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** File systems that live on a block device. */
final class RootTypes {
    static final String FIRST = "ext4";

    /** They cannot be written, and on a disk that is read-only at the host a mount without {@code ro} gives EACCES. */
    private static final Set<String> READ_ONLY = Set.of("erofs", "squashfs", "iso9660", "cramfs", "romfs");

    private RootTypes() {}

    static boolean isReadOnly(String type) {
        return READ_ONLY.contains(type);
    }

    /** The module has the name of its file system, except for iso9660. */
    static String moduleOf(String type) {
        return type.equals("iso9660") ? "isofs" : type;
    }

    /** Returns those that the kernel has now; loading a module adds its own. */
    static List<String> ofKernel(Files files) {
        return files.readIfThere("/proc/filesystems")
                .lines()
                .filter(line -> line.startsWith("\t"))
                .map(String::strip)
                .toList();
    }

    /** ext4, then the others that the kernel has. */
    static List<String> firstAndOthers(Files files) {
        var types = new ArrayList<>(ofKernel(files));
        types.remove(FIRST);
        types.addFirst(FIRST);
        return types;
    }
}
