package io.quinit.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quinit.kernel.DirectoryEntry;
import io.quinit.kernel.Errno;
import io.quinit.kernel.Files;
import io.quinit.kernel.KernelException;
import io.quinit.kernel.Mount;
import io.quinit.kernel.MountFlag;
import io.quinit.kernel.OpenFlag;
import io.quinit.kernel.Program;
import io.quinit.kernel.RebootCommand;
import io.quinit.kernel.Resource;
import io.quinit.kernel.ResourceLimit;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordingKernelTest {
    private final RecordingKernel kernel = new RecordingKernel();

    @Test
    void refusedCallIsRecordedAndFails() {
        kernel.refuse("mkdir /mnt", Errno.EROFS);

        assertThatThrownBy(() -> kernel.mkdir("/mnt", 0755)).hasMessage("mkdir /mnt: EROFS read-only file system");
        assertThat(kernel.calls()).containsExactly("mkdir /mnt");
    }

    @Test
    void openOfWhatIsAbsentMakesNothing() {
        assertThatThrownBy(() -> kernel.open("/dev/hvc0", OpenFlag.WRONLY)).hasMessageContaining("ENOENT");
        assertThat(kernel.status("/dev/hvc0")).isEmpty();
    }

    @Test
    void folderListsItsOwnChildrenAlone() {
        kernel.file("/sys/block/vda/serial", "root").file("/sys/block/vdb/serial", "data");

        try (var block = kernel.open("/sys/block", OpenFlag.RDONLY)) {
            assertThat(kernel.list(block))
                    .containsExactly(new DirectoryEntry("vda", true), new DirectoryEntry("vdb", true));
        }
        assertThat(kernel.leftOpen()).isEmpty();
    }

    @Test
    void callHasItsConsequence() {
        kernel.file("/a", "").when("open /a", () -> kernel.file("/b", "made by it"));

        kernel.open("/a", OpenFlag.RDONLY).close();

        assertThat(kernel.content("/b")).isEqualTo("made by it");
    }

    @Test
    void timePassesWhileSomebodyWaits() {
        kernel.after(Duration.ofMillis(30), () -> kernel.disk("/dev/vda"));

        try (var uevents = kernel.uevents()) {
            assertThat(uevents.await(Duration.ofMillis(10))).isFalse();
            assertThat(uevents.await(Duration.ofMillis(100))).isTrue();
        }
        assertThat(kernel.waited()).isEqualTo(Duration.ofMillis(30));
        assertThat(new Files(kernel).exists("/dev/vda")).isTrue();
    }

    @Test
    void linkBelowAnUntrustedRootIsRefused() {
        kernel.directory("/mnt", 2).link("/mnt/dev", "/etc");

        try (var root = kernel.open("/mnt", OpenFlag.PATH)) {
            assertThatThrownBy(() -> kernel.openat2(root, "dev", OpenFlag.PATH))
                    .hasMessage("open dev below /mnt: ELOOP too many levels of symbolic links");
        }
    }

    @Test
    void whatIsMountedShowsInMountinfo() {
        kernel.mount(Mount.of("proc", "/proc", "proc", ""));
        kernel.mount(Mount.of(".", "/", "", "", MountFlag.MOVE));

        assertThat(kernel.content("/proc/self/mountinfo").lines())
                .singleElement()
                .asString()
                .contains(" /proc ", " - proc ");
    }

    @Test
    void folderThatIsThereIsNotMadeAgain() {
        kernel.mkdir("/mnt", 0755);

        assertThatThrownBy(() -> kernel.mkdir("/mnt", 0755)).hasMessageContaining("EEXIST");
        assertThat(kernel.calls()).containsExactly("mkdir /mnt");
    }

    @Test
    void writeOfNothingChangesNothing() {
        kernel.terminal("/dev/ttyS0");

        try (var terminal = kernel.open("/dev/ttyS0", OpenFlag.WRONLY)) {
            kernel.write(terminal, new byte[0]);
        }
        assertThat(kernel.calls()).isEmpty();
    }

    @Test
    void standardErrorIsTheConsole() {
        kernel.write(kernel.descriptor(2), "two\nlines\n".getBytes(StandardCharsets.UTF_8));

        assertThat(kernel.console()).containsExactly("two", "lines");
    }

    @Test
    void descriptorsCloseFromANumberOn() {
        kernel.disk("/dev/vda").disk("/dev/vdb");
        var first = kernel.open("/dev/vda", OpenFlag.RDONLY);
        kernel.open("/dev/vdb", OpenFlag.RDONLY);

        kernel.closeFrom(first.number() + 1);

        assertThat(kernel.leftOpen()).containsExactly("/dev/vda");
    }

    @Test
    void processEndsWithItsLastCall() {
        assertThatThrownBy(agent()::exec).isInstanceOf(EndOfProcess.class);
        assertThatThrownBy(() -> kernel.reboot(RebootCommand.HALT)).isInstanceOf(EndOfProcess.class);
        assertThatThrownBy(() -> kernel.exit(1)).isInstanceOf(EndOfProcess.class);
        assertThatThrownBy(kernel::pause).isInstanceOf(EndOfProcess.class);
        assertThat(kernel.calls()).containsExactly("exec /agent [/agent] []", "reboot (HALT)", "exit 1", "pause");
    }

    @Test
    void refusedExecComesBack() {
        kernel.refuse("exec", Errno.ENOENT);

        assertThatThrownBy(agent()::exec).isInstanceOf(KernelException.class);
    }

    @Test
    void threadThatGaveUpItsPrivilegesIsTheOnlyOneWithout() throws InterruptedException {
        var hard = kernel.limit(Resource.NOFILE).hard();
        kernel.setLimit(Resource.NOFILE, new ResourceLimit(0, 0));
        var thread = new Thread(() -> {
            kernel.credentials().setUser(1000, 1000);
            assertThatThrownBy(() -> kernel.setLimit(Resource.NOFILE, new ResourceLimit(0, hard)))
                    .hasMessageContaining("EPERM");
            kernel.file("/refused", "");
        });
        thread.start();
        thread.join();

        assertThat(new Files(kernel).exists("/refused")).isTrue();
        kernel.setLimit(Resource.NOFILE, new ResourceLimit(0, hard));
        assertThat(kernel.limit(Resource.NOFILE)).isEqualTo(new ResourceLimit(0, hard));
    }

    private Program agent() {
        return kernel.program("/agent", List.of("/agent"), List.of());
    }

    @Test
    void whatGoesByVsockIsKept() {
        kernel.sendByVsock(2, 1024, "ready".getBytes(StandardCharsets.UTF_8), Duration.ofMillis(1));

        assertThat(kernel.calls()).containsExactly("send 5 bytes to vsock 2:1024");
        assertThat(kernel.content("vsock 2:1024")).isEqualTo("ready");
    }

    @Test
    void debugExitEndsOnlyAMachineThatHasTheDevice() {
        kernel.debugExit(1);
        assertThat(kernel.calls()).isEmpty();

        kernel.debugExitDevice();
        assertThatThrownBy(() -> kernel.debugExit(1)).isInstanceOf(EndOfProcess.class);
        assertThat(kernel.calls()).containsExactly("debug exit 1");
    }
}
