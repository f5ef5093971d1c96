package io.quinit.fake.contract;

import io.quinit.kernel.Errno;
import io.quinit.kernel.Kernel;
import io.quinit.kernel.OpenFlag;
import java.util.List;

/** Paths: symbolic links, and what stays below a root. */
final class PathContract {
    static final List<Check> CHECKS = List.of(
            new Check(
                    "empty-path-is-ENOENT",
                    kernel -> Expect.refused(Errno.ENOENT, () -> kernel.open("", OpenFlag.RDONLY))),
            new Check(
                    "long-name-is-ENAMETOOLONG",
                    kernel -> Expect.refused(
                            Errno.ENAMETOOLONG, () -> kernel.open("/tmp/" + "x".repeat(256), OpenFlag.RDONLY))),
            new Check("circle-of-links-is-ELOOP", PathContract::circle),
            new Check("link-is-followed-but-by-stat", PathContract::follow),
            new Check(
                    "link-is-not-followed-with-NOFOLLOW",
                    kernel -> Expect.refused(
                            Errno.ELOOP, () -> kernel.open("/tmp/link", OpenFlag.RDONLY, OpenFlag.NOFOLLOW))),
            new Check(
                    "readlink-tells-the-target",
                    kernel -> Expect.same("/dev/null", kernel.readLink("/tmp/link"), "its target")),
            new Check(
                    "readlink-of-no-link-is-EINVAL",
                    kernel -> Expect.refused(Errno.EINVAL, () -> kernel.readLink("/tmp"))),
            new Check(
                    "symlink-over-a-name-is-EEXIST",
                    kernel -> Expect.refused(Errno.EEXIST, () -> kernel.symlink("x", "/tmp/link"))),
            new Check("below-stays-below", PathContract::below),
            new Check("below-follows-no-link", PathContract::belowLink),
            new Check("below-makes-a-directory", PathContract::belowMakes),
            new Check("working-directory-counts", PathContract::workingDirectory));

    private PathContract() {}

    private static void circle(Kernel kernel) {
        kernel.symlink("round", "/tmp/circle");
        kernel.symlink("circle", "/tmp/round");
        Expect.refused(Errno.ELOOP, () -> kernel.open("/tmp/round", OpenFlag.RDONLY));
    }

    private static void follow(Kernel kernel) {
        kernel.symlink("/dev/null", "/tmp/link");
        Expect.that(kernel.status("/tmp/link").orElseThrow().isSymbolicLink(), "stat follows it");
        try (var file = kernel.open("/tmp/link", OpenFlag.RDONLY)) {
            Expect.that(kernel.status(file).isCharacterDevice(), "open does not follow it");
        }
    }

    private static void below(Kernel kernel) {
        kernel.mkdir("/tmp/jail", 0755);
        kernel.mkdir("/tmp/jail/tmp", 0755);
        try (var root = kernel.open("/tmp/jail", OpenFlag.PATH, OpenFlag.DIRECTORY)) {
            for (var path : List.of("/tmp", "../../tmp", "../../../tmp/../tmp", "tmp")) {
                try (var inside = kernel.openat2(root, path, OpenFlag.RDONLY)) {
                    Expect.same(0, kernel.list(inside).size(), "the number of names in " + path);
                }
            }
            Expect.refused(Errno.ENOENT, () -> kernel.openat2(root, "/proc/cmdline", OpenFlag.RDONLY));
        }
    }

    private static void belowLink(Kernel kernel) {
        kernel.symlink("tmp", "/tmp/jail/inside");
        kernel.symlink("/", "/tmp/jail/out");
        try (var root = kernel.open("/tmp/jail", OpenFlag.PATH)) {
            Expect.refused(Errno.ELOOP, () -> kernel.openat2(root, "inside", OpenFlag.RDONLY));
            Expect.refused(Errno.ELOOP, () -> kernel.openat2(root, "out/dev", OpenFlag.RDONLY));
        }
    }

    private static void belowMakes(Kernel kernel) {
        try (var root = kernel.open("/tmp/jail", OpenFlag.PATH)) {
            kernel.mkdirat(root, "made", 0700);
            Expect.refused(Errno.EEXIST, () -> kernel.mkdirat(root, "made", 0700));
        }
        var made = kernel.status("/tmp/jail/made").orElseThrow();
        Expect.same("0700", made.permissions(), "its mode");
    }

    private static void workingDirectory(Kernel kernel) {
        kernel.chdir("/tmp");
        Expect.that(kernel.status("jail").isPresent(), "a relative path is not found");
        kernel.chdir("/");
        Expect.that(kernel.status("jail").isEmpty(), "it is found from elsewhere");
        Expect.refused(Errno.ENOTDIR, () -> kernel.chdir("/dev/null"));
    }
}
