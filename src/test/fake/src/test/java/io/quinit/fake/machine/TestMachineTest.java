package io.quinit.fake.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quinit.kernel.DirectoryEntry;
import io.quinit.kernel.Errno;
import io.quinit.kernel.Files;
import io.quinit.kernel.KernelException;
import io.quinit.kernel.OpenFlag;
import io.quinit.kernel.Resource;
import io.quinit.kernel.ResourceLimit;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TestMachineTest {
    private final TestMachine machine = new TestMachine();

    @Test
    void itsOwnPreparationIsNotRecorded() {
        assertThat(machine.calls()).isEmpty();
        assertThat(machine.leftOpen()).isEmpty();
        assertThat(machine.waited()).isZero();
        assertThat(new Files(machine).exists("/proc/self/mountinfo")).isTrue();
        assertThat(TestMachine.unmounted().mountInfo().lines()).hasSize(1);
    }

    @Test
    void callThatIsToFailIsRecordedAndNotCarriedOut() {
        machine.fail("mkdir /mnt", Errno.EROFS);

        assertThatThrownBy(() -> machine.mkdir("/mnt", 0755)).hasMessage("mkdir /mnt: EROFS read-only file system");
        assertThat(machine.calls()).containsExactly("mkdir /mnt");
        assertThat(machine.status("/mnt")).isEmpty();

        machine.allow("mkdir /mnt").mkdir("/mnt", 0755);
        assertThat(machine.status("/mnt")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"opne /dev/vda", "creat /dev/vda", "/dev/vda"})
    void ruleForACallThatDoesNotExistIsAMistake(String call) {
        assertThatThrownBy(() -> machine.fail(call, Errno.EIO)).hasMessageContaining(call);
        assertThatThrownBy(() -> machine.when(call, () -> {})).hasMessageContaining(call);
        assertThatThrownBy(() -> machine.allow("open")).hasMessageContaining("no rule");
    }

    @Test
    void callHasItsConsequence() {
        machine.file("/a", "").when("open /a", () -> machine.file("/b", "made by it"));

        machine.open("/a", OpenFlag.RDONLY).close();

        assertThat(machine.content("/b")).isEqualTo("made by it");
    }

    @Test
    void filesAreSeededInWhatIsMountedThere() {
        machine.file("/sys/block/vdz/serial", "root").link("/proc/self/ns/pid", "pid:[1]");

        try (var block = machine.open("/sys/block", OpenFlag.RDONLY)) {
            assertThat(machine.list(block)).containsExactly(new DirectoryEntry("vdz", true));
        }
        assertThat(machine.readLink("/proc/1/ns/pid")).isEqualTo("pid:[1]");
        assertThat(machine.initramfs()).doesNotContain("sys/block", "sys/block/vdz");
        assertThat(machine.remove("/sys/block/vdz").status("/sys/block/vdz")).isEmpty();
        assertThat(machine.leftOpen()).isEmpty();
    }

    @Test
    void ownerAndModeAreShown() {
        machine.executable("/agent").owner("/agent", 1000, 1001, 0750).fifo("/fifo");

        var status = machine.status("/agent").orElseThrow();
        assertThat(status.user()).isEqualTo(1000);
        assertThat(status.group()).isEqualTo(1001);
        assertThat(status.mode()).isEqualTo(0100750);
        assertThat(machine.status("/fifo").orElseThrow().mode()).isEqualTo(0010644);
    }

    @Test
    void timePassesWhileSomebodyWaits() {
        machine.after(Duration.ofMillis(30), () -> machine.blockDevice("/dev/vda", new byte[512]));

        try (var uevents = machine.uevents()) {
            assertThat(uevents.await(Duration.ofMillis(10))).isFalse();
            assertThat(uevents.await(Duration.ofMillis(100))).isTrue();
        }
        assertThat(machine.waited()).isEqualTo(Duration.ofMillis(30));
        assertThat(new Files(machine).exists("/dev/vda")).isTrue();
    }

    @Test
    void whatIsWrittenIsRecordedButForTheConsole() {
        machine.attachTerminal("ttyS0");

        try (var terminal = machine.open("/dev/ttyS0", OpenFlag.WRONLY)) {
            machine.write(terminal, new byte[0]);
            machine.write(terminal, "hello".getBytes(StandardCharsets.UTF_8));
            machine.write(terminal, new byte[65]);
        }
        machine.write(machine.descriptor(2), "two\nlines\n".getBytes(StandardCharsets.UTF_8));

        assertThat(machine.calls()).containsExactly("write hello to /dev/ttyS0", "write 65 bytes to /dev/ttyS0");
        assertThat(machine.console()).containsExactly("two", "lines");
    }

    @Test
    void hardwareComesWithItsDriver() {
        machine.attachDisk(new DiskSpec("ext4", 1 << 20, "", "root", false, false, Duration.ZERO, List.of()));
        assertThat(machine.status("/dev/vda")).isEmpty();

        machine.drivers("virtio_ring", "virtio", "virtio_pci", "virtio_blk");

        assertThat(new Files(machine).read("/sys/block/vda/serial")).isEqualTo("root");
        assertThat(machine.status("/dev/vda")).isPresent();
    }

    @Test
    void compressedModuleIsTakenByAKernelThatUnpacksItsFormat() {
        machine.module("a.ko.xz").module("b.ko.zst").unpacks("xz");

        load("a.ko.xz", true);
        assertThatThrownBy(() -> load("a.ko.xz", false)).hasMessageContaining("ENOEXEC");
        assertThatThrownBy(() -> load("b.ko.zst", true)).hasMessageContaining("EINVAL");
        assertThat(machine.status("/sys/module/a")).isPresent();
    }

    private void load(String path, boolean compressed) {
        try (var file = machine.open(TestMachine.MODULES + path, OpenFlag.RDONLY)) {
            machine.loadModule(file, "", compressed);
        }
    }

    @Test
    void threadThatGaveUpItsPrivilegesIsTheOnlyOneWithout() throws InterruptedException {
        var hard = machine.limit(Resource.NOFILE).hard();
        machine.setLimit(Resource.NOFILE, new ResourceLimit(10, 10));
        var thread = new Thread(() -> {
            machine.credentials().setUser(1000, 1000);
            try {
                machine.setLimit(Resource.NOFILE, new ResourceLimit(10, hard));
            } catch (KernelException refused) {
                machine.file("/refused", refused.errno().name());
            }
        });
        thread.start();
        thread.join();

        assertThat(machine.content("/refused")).isEqualTo("EPERM");
        machine.setLimit(Resource.NOFILE, new ResourceLimit(10, hard));
        assertThat(machine.limit(Resource.NOFILE)).isEqualTo(new ResourceLimit(10, hard));
    }

    @Test
    void debugExitEndsOnlyAMachineThatHasTheDevice() {
        machine.debugExit(1);
        assertThat(machine.calls()).isEmpty();

        machine.debugExitDevice();
        assertThatThrownBy(() -> machine.debugExit(1)).isInstanceOf(EndOfRun.class);
        assertThat(machine.calls()).containsExactly("debug exit 1");
    }

    @Test
    void programThatItBecameIsKept() {
        machine.executable("/agent");

        assertThatThrownBy(() -> machine.program("/agent", List.of("/agent", "-v"), List.of("A=b"))
                        .exec())
                .isInstanceOf(EndOfRun.class);

        assertThat(machine.execution().arguments()).containsExactly("/agent", "-v");
        assertThat(machine.execution().environment()).containsExactly("A=b");
        assertThatThrownBy(new TestMachine()::execution).hasMessageContaining("nothing was executed");
    }
}
