package io.quinit.kernel.jna;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.quinit.kernel.DirectoryEntry;
import io.quinit.kernel.Errno;
import io.quinit.kernel.FileSystemType;
import io.quinit.kernel.Files;
import io.quinit.kernel.Kernel;
import io.quinit.kernel.KernelException;
import io.quinit.kernel.Mount;
import io.quinit.kernel.OpenFlag;
import io.quinit.kernel.Resource;
import io.quinit.kernel.ResourceLimit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The real kernel under the build: layouts, numbers and errno, as far as they can be seen without being root. */
class JnaKernelTest {
    private static final Duration TICK = Duration.ofMillis(10);

    private final Kernel kernel = new JnaKernel();
    private final Files files = new Files(kernel);

    @TempDir
    private Path folder;

    @Test
    void numbersOfTheProcessAreThoseOfJava() {
        assertThat(kernel.getpid()).isEqualTo((int) ProcessHandle.current().pid());
        assertThat(kernel.uname().release()).isEqualTo(System.getProperty("os.version"));
        assertThat(kernel.pageSize()).isIn(4096, 16384, 65536);
    }

    /** Not by /proc/uptime, which a container may see another way. */
    @Test
    void uptimeIsTheClockThatStartsOfProcessesAreGivenIn() throws IOException, InterruptedException {
        var before = kernel.uptime();
        var child = new ProcessBuilder("cat", "/proc/self/stat").start();
        var stat = new String(child.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        var after = kernel.uptime();

        assertThat(child.waitFor()).isZero();
        assertThat(startTime(stat)).isBetween(before.minus(TICK), after);
    }

    /** proc_pid_stat(5): the 22nd field, of which the second is a name in parentheses. */
    private static Duration startTime(String stat) {
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return TICK.multipliedBy(Long.parseLong(fields[22 - 3]));
    }

    @Test
    void statusTellsTypesAndSizes() throws IOException {
        var file = java.nio.file.Files.writeString(folder.resolve("file"), "12345");
        java.nio.file.Files.createSymbolicLink(folder.resolve("link"), file);

        assertThat(kernel.status(file.toString())).hasValueSatisfying(status -> {
            assertThat(status.isRegularFile()).isTrue();
            assertThat(status.size()).isEqualTo(5);
        });
        assertThat(kernel.status(folder.resolve("link").toString())
                        .orElseThrow()
                        .isSymbolicLink())
                .isTrue();
        assertThat(kernel.status("/dev/null").orElseThrow().isCharacterDevice()).isTrue();
        assertThat(kernel.status(folder.resolve("absent").toString())).isEmpty();
        assertThat(kernel.status("/proc").orElseThrow().device())
                .isNotEqualTo(kernel.status("/").orElseThrow().device());
    }

    @Test
    void statusTellsOwnerAndMode() throws IOException {
        var file = java.nio.file.Files.createFile(folder.resolve("file"));
        java.nio.file.Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-x--x"));

        var status = kernel.status(file.toString()).orElseThrow();

        assertThat(status.permissions()).isEqualTo("0751");
        assertThat(status.user()).isEqualTo(((Number) java.nio.file.Files.getAttribute(file, "unix:uid")).longValue());
        assertThat(status.group()).isEqualTo(((Number) java.nio.file.Files.getAttribute(file, "unix:gid")).longValue());
        assertThat(status.kind()).isEqualTo("a file");
        assertThat(kernel.status(folder.toString()).orElseThrow().kind()).isEqualTo("a folder");
        assertThat(kernel.status("/dev/null").orElseThrow().kind()).isEqualTo("a character device");
    }

    @Test
    void fileIsReadWhole() throws IOException {
        var text = "0123456789".repeat(10_000);
        var file = java.nio.file.Files.writeString(folder.resolve("large"), text);

        assertThat(files.read(file.toString())).isEqualTo(text);
    }

    @Test
    void fileIsReadFromAPlaceAndEndsWhereItEnds() throws IOException {
        var path = java.nio.file.Files.writeString(folder.resolve("digits"), "0123456789")
                .toString();
        try (var file = kernel.open(path, OpenFlag.RDONLY)) {
            assertThat(new String(kernel.readAt(file, 3, 4), StandardCharsets.US_ASCII))
                    .isEqualTo("3456");
            assertThat(new String(kernel.readAt(file, 8, 100), StandardCharsets.US_ASCII))
                    .isEqualTo("89");
            assertThat(kernel.readAt(file, 10, 1)).isEmpty();
        }
    }

    @Test
    void openOfWhatIsAbsentNamesPathAndErrno() {
        assertThatThrownBy(() -> kernel.open("/nowhere/at/all", OpenFlag.RDONLY))
                .isInstanceOf(KernelException.class)
                .hasMessage("open /nowhere/at/all: ENOENT no such file or directory");
    }

    @Test
    void openNeverMakesAFile() {
        var absent = folder.resolve("absent").toString();

        assertThatThrownBy(() -> kernel.open(absent, OpenFlag.WRONLY)).isInstanceOf(KernelException.class);
        assertThat(kernel.status(absent)).isEmpty();
    }

    @Test
    void symbolicLinkBelowARootIsRefused() throws IOException {
        java.nio.file.Files.createSymbolicLink(folder.resolve("dev"), Path.of("/dev"));
        java.nio.file.Files.createDirectory(folder.resolve("proc"));
        try (var root = kernel.open(folder.toString(), OpenFlag.PATH, OpenFlag.DIRECTORY)) {
            kernel.openat2(root, "proc", OpenFlag.PATH).close();

            assertThatThrownBy(() -> kernel.openat2(root, "dev", OpenFlag.PATH))
                    .satisfies(failure ->
                            assertThat(((KernelException) failure).errno()).isEqualTo(Errno.ELOOP));
        }
    }

    @Test
    void listNamesWhatIsThere() throws IOException {
        for (var i = 0; i < 1000; i++) {
            java.nio.file.Files.createFile(folder.resolve("a-file-with-a-long-name-" + i));
        }
        java.nio.file.Files.createDirectory(folder.resolve("sub"));

        try (var open = kernel.open(folder.toString(), OpenFlag.RDONLY, OpenFlag.DIRECTORY)) {
            assertThat(kernel.list(open, 7)).hasSize(7);
        }
        try (var open = kernel.open(folder.toString(), OpenFlag.RDONLY, OpenFlag.DIRECTORY)) {
            assertThat(kernel.list(open))
                    .hasSize(1001)
                    .contains(
                            new DirectoryEntry("sub", true), new DirectoryEntry("a-file-with-a-long-name-999", false));
        }
    }

    @Test
    void treeIsTakenDownThroughDescriptors() throws IOException {
        java.nio.file.Files.createDirectory(folder.resolve("sub"));
        java.nio.file.Files.writeString(folder.resolve("file"), "x");
        try (var open = kernel.open(folder.toString(), OpenFlag.RDONLY, OpenFlag.DIRECTORY)) {
            kernel.list(open).forEach(entry -> kernel.unlink(open, entry));
        }

        assertThat(files.names(folder.toString())).isEmpty();
    }

    @Test
    void mountOfAnUnknownTypeSaysWhatWasAsked() {
        // EPERM where the tests do not run as root.
        assertThatThrownBy(() -> kernel.mount(Mount.of("none", folder.toString(), "nosuchfs", "size=1M")))
                .hasMessageMatching("mount none on .* \\(nosuchfs, size=1M\\): (ENODEV|EPERM) .*");
    }

    @Test
    void rootIsNeitherRamfsNorTmpfsHere() {
        assertThat(kernel.fileSystemType("/proc")).isEqualTo(FileSystemType.OTHER);
    }

    @Test
    void ueventsAreWaitedForWithoutAnError() {
        try (var uevents = kernel.uevents()) {
            assertThatCode(() -> uevents.await(Duration.ofMillis(1))).doesNotThrowAnyException();
        }
    }

    @Test
    void execOfWhatIsAbsentComesBackWithErrno() {
        try (var program = kernel.program("/nowhere/agent", List.of("agent"), List.of("A=1"))) {
            assertThatThrownBy(program::exec).hasMessage("exec /nowhere/agent: ENOENT no such file or directory");
        }
    }

    /** Linux takes this one and does not apply it, so that the tests are none the worse for it. */
    @Test
    void limitsAreThoseOfProc() {
        var before = kernel.limit(Resource.LOCKS);
        kernel.setLimit(Resource.LOCKS, new ResourceLimit(1234, before.hard()));
        try {
            assertThat(files.read("/proc/self/limits").lines())
                    .filteredOn(line -> line.startsWith("Max file locks"))
                    .singleElement()
                    .asString()
                    .contains(" 1234 ");
        } finally {
            kernel.setLimit(Resource.LOCKS, before);
        }
        assertThat(kernel.limit(Resource.LOCKS)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void numbersOfLimitsAreThoseOfTheKernel(Resource resource) {
        var names = Map.ofEntries(
                entry(Resource.CPU, "cpu time"),
                entry(Resource.FSIZE, "file size"),
                entry(Resource.DATA, "data size"),
                entry(Resource.STACK, "stack size"),
                entry(Resource.CORE, "core file size"),
                entry(Resource.RSS, "resident set"),
                entry(Resource.NPROC, "processes"),
                entry(Resource.NOFILE, "open files"),
                entry(Resource.MEMLOCK, "locked memory"),
                entry(Resource.AS, "address space"),
                entry(Resource.LOCKS, "file locks"),
                entry(Resource.SIGPENDING, "pending signals"),
                entry(Resource.MSGQUEUE, "msgqueue size"),
                entry(Resource.NICE, "nice priority"),
                entry(Resource.RTPRIO, "realtime priority"),
                entry(Resource.RTTIME, "realtime timeout"));
        var limit = kernel.limit(resource);

        assertThat(files.read("/proc/self/limits").lines())
                .filteredOn(line -> line.startsWith("Max " + names.get(resource) + " "))
                .singleElement()
                .asString()
                .containsSubsequence(limit.toString().split(":"));
    }

    @Test
    void limitWhoseSoftIsAboveItsHardIsRefusedByName() {
        assertThatThrownBy(() -> kernel.setLimit(Resource.LOCKS, new ResourceLimit(ResourceLimit.UNLIMITED, 7)))
                .hasMessage("limit locks to unlimited:7: EINVAL invalid argument");
    }

    @Test
    void spawnedProgramEndsAndIsWaitedFor() {
        var marker = folder.resolve("marker").toString();

        var child = kernel.spawn(
                "/bin/sh", List.of("sh", "-c", "echo \"$WORD\" > " + marker), List.of("WORD=seen"), "/dev/null");

        assertThat(kernel.waitForAnyChild()).isEqualTo(child);
        assertThat(files.read(marker)).isEqualTo("seen\n");
    }

    @Test
    void writeIntoAFileThatRefusesNamesTheText() {
        assertThatThrownBy(() -> files.write("/dev/full", "text"))
                .hasMessage("write \"text\" to /dev/full: ENOSPC no space left on device");
    }

    @Test
    void logIsReadOrForbidden() {
        // EPERM where the tests do not run as root, or in a container.
        assertThatCode(() -> assertThat(kernel.log()).contains("\n"))
                .satisfiesAnyOf(
                        nothing -> assertThat(nothing).isNull(),
                        failure ->
                                assertThat(failure).hasMessage("read the kernel's log: EPERM operation not permitted"));
    }

    @Test
    void listenerThatIsNotThereIsToldWithinTheLimit() {
        // Context 1 is the machine itself; what refuses it depends on the vsock that its kernel has.
        assertThatThrownBy(() -> kernel.sendByVsock(1, 9, new byte[3], Duration.ofMillis(50)))
                .isInstanceOf(KernelException.class)
                .hasMessageMatching("(socket for|connect to) vsock 1:9: E[A-Z]+ .*");
    }

    @Test
    void virtualMachineOfTheTestsIsNotEnded() {
        assertThatCode(() -> kernel.debugExit(1)).doesNotThrowAnyException();
    }
}
