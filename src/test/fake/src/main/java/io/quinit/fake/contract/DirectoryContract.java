package io.quinit.fake.contract;

import io.quinit.kernel.DirectoryEntry;
import io.quinit.kernel.Errno;
import io.quinit.kernel.Kernel;
import io.quinit.kernel.OpenFlag;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Directories and the names in them. */
final class DirectoryContract {
    static final List<Check> CHECKS = List.of(
            new Check(
                    "mkdir-of-what-is-there-is-EEXIST",
                    kernel -> Expect.refused(Errno.EEXIST, () -> kernel.mkdir("/tmp", 0755))),
            new Check("mkdir-of-root-is-EEXIST", kernel -> Expect.refused(Errno.EEXIST, () -> kernel.mkdir("/", 0755))),
            new Check(
                    "mkdir-makes-no-directories-on-the-way",
                    kernel -> Expect.refused(Errno.ENOENT, () -> kernel.mkdir("/tmp/a/b/c", 0755))),
            new Check("names-are-listed-without-dots", DirectoryContract::list),
            new Check("directory-is-listed-once", DirectoryContract::listOnce),
            new Check("list-of-a-file-is-ENOTDIR", DirectoryContract::listFile),
            new Check("directory-with-names-is-not-removed", DirectoryContract::removeFull),
            new Check("missing-name-is-not-removed", DirectoryContract::removeMissing),
            new Check("directory-is-removed-as-one", DirectoryContract::removeDirectoryAsFile),
            new Check("mount-point-is-not-removed", DirectoryContract::removeMountPoint));

    private DirectoryContract() {}

    private static void list(Kernel kernel) {
        kernel.mkdir("/tmp/list", 0755);
        kernel.mkdir("/tmp/list/directory", 0755);
        kernel.symlink("directory", "/tmp/list/link");
        try (var directory = kernel.open("/tmp/list", OpenFlag.RDONLY)) {
            Expect.same(
                    Set.of(new DirectoryEntry("directory", true), new DirectoryEntry("link", false)),
                    new HashSet<>(kernel.list(directory)),
                    "what is in it");
        }
    }

    private static void listOnce(Kernel kernel) {
        try (var directory = kernel.open("/tmp/list", OpenFlag.RDONLY)) {
            Expect.same(2, kernel.list(directory).size(), "the number of names");
            Expect.same(0, kernel.list(directory).size(), "the number of names of the second list");
        }
    }

    private static void listFile(Kernel kernel) {
        try (var file = kernel.open("/dev/null", OpenFlag.RDONLY)) {
            Expect.refused(Errno.ENOTDIR, () -> kernel.list(file));
        }
    }

    private static void removeFull(Kernel kernel) {
        try (var directory = kernel.open("/tmp", OpenFlag.RDONLY)) {
            Expect.refused(Errno.ENOTEMPTY, () -> kernel.unlink(directory, new DirectoryEntry("list", true)));
        }
    }

    private static void removeMissing(Kernel kernel) {
        try (var directory = kernel.open("/tmp/list", OpenFlag.RDONLY)) {
            Expect.refused(Errno.ENOENT, () -> kernel.unlink(directory, new DirectoryEntry("absent", false)));
        }
    }

    private static void removeDirectoryAsFile(Kernel kernel) {
        try (var directory = kernel.open("/tmp/list", OpenFlag.RDONLY)) {
            Expect.refused(Errno.EISDIR, () -> kernel.unlink(directory, new DirectoryEntry("directory", false)));
            Expect.refused(Errno.ENOTDIR, () -> kernel.unlink(directory, new DirectoryEntry("link", true)));
            kernel.unlink(directory, new DirectoryEntry("directory", true));
        }
        Expect.that(kernel.status("/tmp/list/directory").isEmpty(), "it is still there");
    }

    private static void removeMountPoint(Kernel kernel) {
        try (var directory = kernel.open("/", OpenFlag.RDONLY)) {
            Expect.refused(Errno.EBUSY, () -> kernel.unlink(directory, new DirectoryEntry("proc", true)));
        }
    }
}
