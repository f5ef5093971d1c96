package io.quinit.fake.machine;

import io.quinit.kernel.Descriptor;
import io.quinit.kernel.DirectoryEntry;
import io.quinit.kernel.Errno;
import java.util.List;

/** Directories and the names in them. */
final class DirectoryCalls {
    private final Process process;
    private final Descriptors descriptors;
    private final MountTree tree;

    DirectoryCalls(Process process, Descriptors descriptors, MountTree tree) {
        this.process = process;
        this.descriptors = descriptors;
        this.tree = tree;
    }

    List<DirectoryEntry> list(Descriptor directory, int most) {
        var file = descriptors.of(directory);
        Refused.unless(!file.access().pathAlone(), Errno.EBADF);
        var inode = file.location().inode();
        Refused.unless(inode.isDirectory(), Errno.ENOTDIR);
        if (!file.listOnce()) {
            return List.of();
        }
        return inode.children().stream()
                .limit(most)
                .map(child -> new DirectoryEntry(child.name(), child.isDirectory()))
                .toList();
    }

    void mkdir(String path, int mode) {
        make(path, Inode.directory(mode));
    }

    void symlink(String target, String path) {
        Refused.unless(!target.isEmpty(), Errno.ENOENT);
        make(path, Inode.link(target));
    }

    private void make(String path, Inode child) {
        PathLookup.check(path);
        Refused.unless(!path.isEmpty(), Errno.ENOENT);
        var trimmed = path.replaceAll("/+$", "");
        Refused.unless(!trimmed.isEmpty(), Errno.EEXIST);
        var slash = trimmed.lastIndexOf('/');
        var above = slash < 0 ? process.directory() : process.find(slash == 0 ? "/" : trimmed.substring(0, slash));
        add(above, trimmed.substring(slash + 1), child);
    }

    void mkdirat(Descriptor directory, String name, int mode) {
        add(descriptors.of(directory).location(), plain(name), Inode.directory(mode));
    }

    private static void add(Location above, String name, Inode child) {
        Refused.unless(above.inode().isDirectory(), Errno.ENOTDIR);
        Refused.unless(!name.equals(".") && !name.equals("..") && above.inode().child(name) == null, Errno.EEXIST);
        Refused.unless(!above.mount().isReadOnly(), Errno.EROFS);
        above.inode().add(name, child);
    }

    private static String plain(String name) {
        if (name.isEmpty() || name.contains("/") || name.indexOf('\0') >= 0) {
            throw new AssertionError("no plain name: \"" + name + "\"");
        }
        return name;
    }

    String readLink(String path) {
        var inode = process.find(path, false).inode();
        Refused.unless(inode.isLink(), Errno.EINVAL);
        return inode.target();
    }

    void unlink(Descriptor directory, DirectoryEntry entry) {
        var above = descriptors.of(directory).location();
        var child = above.inode().child(plain(entry.name()));
        Refused.unless(child != null, Errno.ENOENT);
        Refused.unless(!above.mount().isReadOnly(), Errno.EROFS);
        Refused.unless(child.isDirectory() || !entry.directory(), Errno.ENOTDIR);
        Refused.unless(!child.isDirectory() || entry.directory(), Errno.EISDIR);
        var place = new Location(above.mount(), child);
        Refused.unless(tree.topAt(place).equals(place), Errno.EBUSY);
        Refused.unless(child.children().isEmpty(), Errno.ENOTEMPTY);
        above.inode().remove(child.name());
    }
}
