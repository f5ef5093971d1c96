package io.quinit.fake.contract;

import io.quinit.kernel.Errno;
import io.quinit.kernel.Files;
import io.quinit.kernel.Kernel;
import io.quinit.kernel.Mount;
import io.quinit.kernel.MountFlag;
import io.quinit.kernel.MountTable;
import io.quinit.kernel.OpenFlag;
import java.util.List;

/** Mounts: stacked, moved, taken off. */
final class MountContract {
    static final List<Check> CHECKS = List.of(
            new Check("virtual-file-systems-mount", MountContract::mountAll),
            new Check(
                    "devtmpfs-on-itself-is-EBUSY",
                    kernel -> Expect.refused(
                            Errno.EBUSY, () -> kernel.mount(Mount.of("devtmpfs", "/dev", "devtmpfs", "")))),
            new Check(
                    "sysfs-on-itself-is-EBUSY",
                    kernel -> Expect.refused(Errno.EBUSY, () -> kernel.mount(Mount.of("sysfs", "/sys", "sysfs", "")))),
            new Check(
                    "unknown-type-is-ENODEV",
                    kernel ->
                            Expect.refused(Errno.ENODEV, () -> kernel.mount(Mount.of("none", "/tmp", "nosuchfs", "")))),
            new Check(
                    "empty-type-is-ENODEV",
                    kernel -> Expect.refused(Errno.ENODEV, () -> kernel.mount(Mount.of("none", "/tmp", "", "")))),
            new Check(
                    "missing-target-is-ENOENT",
                    kernel -> Expect.refused(
                            Errno.ENOENT, () -> kernel.mount(Mount.of("tmpfs", "/nowhere", "tmpfs", "")))),
            new Check(
                    "unknown-option-of-tmpfs-is-EINVAL",
                    kernel -> Expect.refused(
                            Errno.EINVAL, () -> kernel.mount(Mount.of("tmpfs", "/tmp", "tmpfs", "nonsense=1")))),
            new Check(
                    "bad-size-of-tmpfs-is-EINVAL",
                    kernel -> Expect.refused(
                            Errno.EINVAL, () -> kernel.mount(Mount.of("tmpfs", "/tmp", "tmpfs", "size=much")))),
            new Check(
                    "bad-hidepid-is-EINVAL",
                    kernel -> Expect.refused(
                            Errno.EINVAL, () -> kernel.mount(Mount.of("proc", "/proc", "proc", "hidepid=7")))),
            new Check("mounts-stack-and-come-off-again", MountContract::stack),
            new Check("mount-moves-with-what-is-in-it", MountContract::move),
            new Check("moving-what-is-no-mount-is-EINVAL", MountContract::moveNoMount),
            new Check("read-only-mount-takes-no-files", MountContract::readOnly),
            new Check("detach-of-no-mount-is-EINVAL", MountContract::detachNoMount),
            new Check("bind-shows-the-same-directory", MountContract::bind));

    private MountContract() {}

    private static void mountAll(Kernel kernel) {
        var files = new Files(kernel);
        for (var type : List.of("proc", "sysfs", "devtmpfs", "tmpfs")) {
            var target = target(type);
            files.makeDirectory(target, 0755);
            if (!table(kernel).holds(target, type)) {
                kernel.mount(Mount.of(type, target, type, ""));
            }
            Expect.that(table(kernel).holds(target, type), type + " is not on " + target);
        }
    }

    private static String target(String type) {
        return switch (type) {
            case "proc" -> "/proc";
            case "sysfs" -> "/sys";
            case "devtmpfs" -> "/dev";
            default -> "/tmp";
        };
    }

    private static MountTable table(Kernel kernel) {
        return MountTable.parse(new Files(kernel).readIfThere("/proc/self/mountinfo"));
    }

    private static long count(Kernel kernel, String target) {
        return table(kernel).entries().stream()
                .filter(entry -> entry.mountPoint().equals(target))
                .count();
    }

    private static void stack(Kernel kernel) {
        kernel.mkdir("/tmp/stack", 0755);
        kernel.mount(Mount.of("one", "/tmp/stack", "tmpfs", ""));
        kernel.mkdir("/tmp/stack/lower", 0755);
        kernel.mount(Mount.of("two", "/tmp/stack", "tmpfs", ""));
        Expect.same(2L, count(kernel, "/tmp/stack"), "the number of mounts on one place");
        Expect.that(kernel.status("/tmp/stack/lower").isEmpty(), "the lower mount is seen through the upper one");
        kernel.umountLazy("/tmp/stack");
        Expect.that(kernel.status("/tmp/stack/lower").isPresent(), "the lower mount is gone with the upper one");
        kernel.umountLazy("/tmp/stack");
        Expect.same(0L, count(kernel, "/tmp/stack"), "the number of mounts left");
    }

    private static void move(Kernel kernel) {
        kernel.mkdir("/tmp/from", 0755);
        kernel.mkdir("/tmp/to", 0755);
        kernel.mount(Mount.of("moved", "/tmp/from", "tmpfs", ""));
        kernel.mkdir("/tmp/from/inside", 0755);
        kernel.mount(Mount.of("inside", "/tmp/from/inside", "tmpfs", ""));
        try (var to = kernel.open("/tmp/to", OpenFlag.PATH, OpenFlag.DIRECTORY)) {
            kernel.moveMount("/tmp/from", to);
        }
        Expect.same(1L, count(kernel, "/tmp/to/inside"), "the number of mounts that came along");
        Expect.that(kernel.status("/tmp/from/inside").isEmpty(), "it is still at its former place");
        kernel.umountLazy("/tmp/to");
        Expect.same(0L, count(kernel, "/tmp/to/inside"), "the number of mounts that stayed behind");
    }

    private static void moveNoMount(Kernel kernel) {
        kernel.mkdir("/tmp/plain", 0755);
        try (var to = kernel.open("/tmp/plain", OpenFlag.PATH)) {
            Expect.refused(Errno.EINVAL, () -> kernel.moveMount("/tmp/from", to));
        }
    }

    private static void readOnly(Kernel kernel) {
        kernel.mkdir("/tmp/ro", 0755);
        kernel.mount(Mount.of("ro", "/tmp/ro", "tmpfs", "", MountFlag.RDONLY));
        Expect.refused(Errno.EROFS, () -> kernel.mkdir("/tmp/ro/new", 0755));
        Expect.refused(Errno.EROFS, () -> kernel.symlink("a", "/tmp/ro/link"));
        kernel.mount(Mount.of("ro", "/tmp/ro", "", "", MountFlag.REMOUNT));
        kernel.mkdir("/tmp/ro/new", 0755);
        kernel.umountLazy("/tmp/ro");
    }

    private static void detachNoMount(Kernel kernel) {
        kernel.mkdir("/tmp/unmounted", 0755);
        Expect.refused(Errno.EINVAL, () -> kernel.umountLazy("/tmp/unmounted"));
    }

    private static void bind(Kernel kernel) {
        kernel.mkdir("/tmp/source", 0755);
        kernel.mkdir("/tmp/bound", 0755);
        kernel.mount(Mount.of("/tmp/source", "/tmp/bound", "", "", MountFlag.BIND));
        kernel.mkdir("/tmp/bound/seen", 0755);
        Expect.that(kernel.status("/tmp/source/seen").isPresent(), "what is made in the one is not in the other");
        kernel.umountLazy("/tmp/bound");
    }
}
