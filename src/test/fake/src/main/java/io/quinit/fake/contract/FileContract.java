package io.quinit.fake.contract;

import io.quinit.kernel.Errno;
import io.quinit.kernel.Files;
import io.quinit.kernel.Kernel;
import io.quinit.kernel.OpenFlag;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Files as they are opened, read and written. */
final class FileContract {
    private static final int SPARE = 40;

    static final List<Check> CHECKS = List.of(
            new Check(
                    "missing-file-is-ENOENT",
                    kernel -> Expect.refused(Errno.ENOENT, () -> kernel.open("/tmp/missing", OpenFlag.RDONLY))),
            new Check("open-makes-no-file", FileContract::openMakesNoFile),
            new Check(
                    "file-as-directory-is-ENOTDIR",
                    kernel -> Expect.refused(Errno.ENOTDIR, () -> kernel.open("/proc/cmdline/x", OpenFlag.RDONLY))),
            new Check(
                    "directory-flag-wants-a-directory",
                    kernel -> Expect.refused(
                            Errno.ENOTDIR, () -> kernel.open("/dev/null", OpenFlag.RDONLY, OpenFlag.DIRECTORY))),
            new Check(
                    "directory-opens-for-reading-alone",
                    kernel -> Expect.refused(Errno.EISDIR, () -> kernel.open("/tmp", OpenFlag.WRONLY))),
            new Check("directory-is-not-read", FileContract::directoryIsNotRead),
            new Check("write-to-what-is-read-is-EBADF", FileContract::writeToReader),
            new Check("read-of-what-is-written-is-EBADF", FileContract::readFromWriter),
            new Check("place-alone-is-not-read", FileContract::placeAlone),
            new Check("null-takes-everything-and-has-nothing", FileContract::nullDevice),
            new Check(
                    "null-is-a-character-device",
                    kernel ->
                            Expect.that(kernel.status("/dev/null").orElseThrow().isCharacterDevice(), "it is none")),
            new Check("what-was-read-is-not-read-again", FileContract::readOnce),
            new Check("read-at-a-place-leaves-the-position", FileContract::readAt),
            new Check("dup2-gives-another-name", FileContract::duplicate),
            new Check("closed-number-is-EBADF", FileContract::closedNumber),
            new Check("statfs-tells-tmpfs-and-others", FileContract::statfs));

    private FileContract() {}

    private static void openMakesNoFile(Kernel kernel) {
        Expect.refused(Errno.ENOENT, () -> kernel.open("/dev/absent", OpenFlag.WRONLY));
        Expect.that(kernel.status("/dev/absent").isEmpty(), "there is one now");
    }

    private static void directoryIsNotRead(Kernel kernel) {
        try (var directory = kernel.open("/tmp", OpenFlag.RDONLY)) {
            Expect.refused(Errno.EISDIR, () -> kernel.read(directory));
        }
    }

    private static void writeToReader(Kernel kernel) {
        try (var file = kernel.open("/dev/null", OpenFlag.RDONLY)) {
            Expect.refused(Errno.EBADF, () -> kernel.write(file, new byte[] {1}));
        }
    }

    private static void readFromWriter(Kernel kernel) {
        try (var file = kernel.open("/dev/null", OpenFlag.WRONLY)) {
            Expect.refused(Errno.EBADF, () -> kernel.read(file));
        }
    }

    private static void placeAlone(Kernel kernel) {
        try (var file = kernel.open("/dev/null", OpenFlag.PATH)) {
            Expect.refused(Errno.EBADF, () -> kernel.read(file));
            Expect.that(kernel.status(file).isCharacterDevice(), "it is no character device");
        }
    }

    private static void nullDevice(Kernel kernel) {
        try (var file = kernel.open("/dev/null", OpenFlag.RDWR)) {
            kernel.write(file, "lost".getBytes(StandardCharsets.US_ASCII));
            Expect.same(0, kernel.read(file).length, "the number of bytes read");
        }
    }

    private static void readOnce(Kernel kernel) {
        try (var file = kernel.open("/proc/filesystems", OpenFlag.RDONLY)) {
            Expect.that(kernel.read(file).length > 0, "it is empty");
            Expect.same(0, kernel.read(file).length, "the number of bytes of the second read");
        }
    }

    private static void readAt(Kernel kernel) {
        var whole = new Files(kernel).read("/proc/meminfo");
        try (var file = kernel.open("/proc/meminfo", OpenFlag.RDONLY)) {
            var part = new String(kernel.readAt(file, 3, 6), StandardCharsets.US_ASCII);
            Expect.same(whole.substring(3, 9), part, "what is read at 3");
            Expect.that(kernel.read(file).length > 6, "the position was moved");
        }
    }

    private static void duplicate(Kernel kernel) {
        try (var file = kernel.open("/dev/null", OpenFlag.WRONLY)) {
            kernel.dup2(file, SPARE);
        }
        try (var other = kernel.descriptor(SPARE)) {
            kernel.write(other, new byte[] {1});
        }
    }

    private static void closedNumber(Kernel kernel) {
        Expect.refused(Errno.EBADF, () -> kernel.write(kernel.descriptor(SPARE), new byte[] {1}));
    }

    private static void statfs(Kernel kernel) {
        Expect.same("TMPFS", kernel.fileSystemType("/tmp").name(), "the type of /tmp");
        Expect.same("OTHER", kernel.fileSystemType("/proc").name(), "the type of /proc");
        Expect.refused(Errno.ENOENT, () -> kernel.fileSystemType("/nowhere"));
    }
}
