package io.quinit.fake.contract;

import io.quinit.kernel.DirectoryEntry;
import io.quinit.kernel.Errno;
import io.quinit.kernel.Kernel;
import io.quinit.kernel.OpenFlag;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Folders and the names in them. */
final class FolderContract {
    static final List<Check> CHECKS = List.of(
            new Check(
                    "mkdir-of-what-is-there-is-EEXIST",
                    kernel -> Expect.refused(Errno.EEXIST, () -> kernel.mkdir("/tmp", 0755))),
            new Check("mkdir-of-root-is-EEXIST", kernel -> Expect.refused(Errno.EEXIST, () -> kernel.mkdir("/", 0755))),
            new Check(
                    "mkdir-makes-no-folders-on-the-way",
                    kernel -> Expect.refused(Errno.ENOENT, () -> kernel.mkdir("/tmp/a/b/c", 0755))),
            new Check("names-are-listed-without-dots", FolderContract::list),
            new Check("folder-is-listed-once", FolderContract::listOnce),
            new Check("list-of-a-file-is-ENOTDIR", FolderContract::listFile),
            new Check("folder-with-names-is-not-removed", FolderContract::removeFull),
            new Check("missing-name-is-not-removed", FolderContract::removeMissing),
            new Check("folder-is-removed-as-one", FolderContract::removeFolderAsFile),
            new Check("mount-point-is-not-removed", FolderContract::removeMountPoint));

    private FolderContract() {}

    private static void list(Kernel kernel) {
        kernel.mkdir("/tmp/list", 0755);
        kernel.mkdir("/tmp/list/folder", 0755);
        kernel.symlink("folder", "/tmp/list/link");
        try (var folder = kernel.open("/tmp/list", OpenFlag.RDONLY)) {
            Expect.same(
                    Set.of(new DirectoryEntry("folder", true), new DirectoryEntry("link", false)),
                    new HashSet<>(kernel.list(folder)),
                    "what is in it");
        }
    }

    private static void listOnce(Kernel kernel) {
        try (var folder = kernel.open("/tmp/list", OpenFlag.RDONLY)) {
            Expect.same(2, kernel.list(folder).size(), "the number of names");
            Expect.same(0, kernel.list(folder).size(), "the number of names of the second list");
        }
    }

    private static void listFile(Kernel kernel) {
        try (var file = kernel.open("/dev/null", OpenFlag.RDONLY)) {
            Expect.refused(Errno.ENOTDIR, () -> kernel.list(file));
        }
    }

    private static void removeFull(Kernel kernel) {
        try (var folder = kernel.open("/tmp", OpenFlag.RDONLY)) {
            Expect.refused(Errno.ENOTEMPTY, () -> kernel.unlink(folder, new DirectoryEntry("list", true)));
        }
    }

    private static void removeMissing(Kernel kernel) {
        try (var folder = kernel.open("/tmp/list", OpenFlag.RDONLY)) {
            Expect.refused(Errno.ENOENT, () -> kernel.unlink(folder, new DirectoryEntry("absent", false)));
        }
    }

    private static void removeFolderAsFile(Kernel kernel) {
        try (var folder = kernel.open("/tmp/list", OpenFlag.RDONLY)) {
            Expect.refused(Errno.EISDIR, () -> kernel.unlink(folder, new DirectoryEntry("folder", false)));
            Expect.refused(Errno.ENOTDIR, () -> kernel.unlink(folder, new DirectoryEntry("link", true)));
            kernel.unlink(folder, new DirectoryEntry("folder", true));
        }
        Expect.that(kernel.status("/tmp/list/folder").isEmpty(), "it is still there");
    }

    private static void removeMountPoint(Kernel kernel) {
        try (var folder = kernel.open("/", OpenFlag.RDONLY)) {
            Expect.refused(Errno.EBUSY, () -> kernel.unlink(folder, new DirectoryEntry("proc", true)));
        }
    }
}
