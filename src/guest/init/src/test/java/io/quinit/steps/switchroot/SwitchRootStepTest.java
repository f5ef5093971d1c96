package io.quinit.steps.switchroot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quinit.StepFixture;
import io.quinit.boot.initramfs.Initramfs;
import io.quinit.boot.step.BootFailure;
import io.quinit.fake.machine.DiskSpec;
import io.quinit.fake.machine.SeedFile;
import io.quinit.kernel.Errno;
import io.quinit.kernel.FileSystemType;
import io.quinit.kernel.Mount;
import io.quinit.kernel.MountFlag;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SwitchRootStepTest {
    private final StepFixture rig = new StepFixture();

    @BeforeEach
    void initramfsWithADiskOnMnt() {
        rig.kernel.executable("/init").file(Initramfs.MARKER, "").module("zram.ko");
        mountDisk(rig, MountFlag.NOATIME, "dev", "proc", "sys", "tmp");
    }

    /** A tmpfs on /tmp, and a disk with these directories on /mnt. */
    private static void mountDisk(StepFixture machine, MountFlag flag, String... directories) {
        var files = Stream.of(directories).map(SeedFile::directory).toList();
        machine.kernel
                .drivers("virtio_ring", "virtio", "virtio_pci", "virtio_blk", "ext4")
                .attachDisk(new DiskSpec("ext4", 1 << 20, "", "", false, false, Duration.ZERO, files))
                .directory("/mnt")
                .directory("/tmp");
        machine.kernel.mount(Mount.of("tmpfs", "/tmp", "tmpfs", ""));
        machine.kernel.mount(Mount.of("/dev/vda", "/mnt", "ext4", "", flag));
        machine.kernel.prepared();
    }

    @Test
    void mountsAreMovedAndTheNewRootIsEnteredBeforeAnythingIsDeleted() {
        run();

        assertThat(rig.kernel.calls())
                .containsExactly(
                        "move mount /dev to /mnt/dev",
                        "move mount /proc to /mnt/proc",
                        "move mount /sys to /mnt/sys",
                        "move mount /tmp to /mnt/tmp",
                        "chdir /mnt",
                        "mount . on / (move)",
                        "chroot .",
                        "chdir /",
                        "remove proc from /",
                        "remove sys from /",
                        "remove console from //dev",
                        "remove dev from /",
                        "remove init from /",
                        "remove quinit-initramfs from //etc",
                        "remove etc from /",
                        "remove zram.ko from //lib/modules/6.1.0-test",
                        "remove 6.1.0-test from //lib/modules",
                        "remove modules from //lib",
                        "remove lib from /",
                        "remove mnt from /",
                        "remove tmp from /");
        assertThat(rig.kernel.initramfs()).isEmpty();
        assertThat(rig.warnings()).isEmpty();
        assertThat(rig.kernel.leftOpen()).isEmpty();
    }

    @Test
    void nothingIsDeletedAcrossTheBorderOfAFileSystem() {
        rig.kernel.directory("/lib/firmware").mount(Mount.of("tmpfs", "/lib/firmware", "tmpfs", ""));
        rig.kernel.file("/lib/firmware/kept", "").file("/mnt/kept-too", "").prepared();

        run();

        assertThat(rig.calls("remove kept")).isEmpty();
        assertThat(rig.calls("remove null")).isEmpty();
        assertThat(rig.kernel.status("/kept-too")).isPresent();
        assertThat(rig.kernel.status("/dev/null")).isPresent();
        assertThat(rig.calls("remove zram.ko")).hasSize(1);
        assertThat(rig.calls("remove firmware")).isEmpty();
        assertThat(rig.kernel.console()).contains("[init] switch-root: //lib/firmware is another file system: kept");
        assertThat(rig.kernel.initramfs()).containsExactly("lib", "lib/firmware");
    }

    @Test
    void linkIsDeletedItselfNotWhatItPointsTo() {
        rig.kernel.link("/lib/escape", "/mnt").file("/mnt/kept", "");

        run();

        assertThat(rig.calls("remove escape")).containsExactly(" from //lib");
        assertThat(rig.kernel.status("/kept")).isPresent();
    }

    @Test
    void whatCannotBeDeletedIsToldAndTheRestGoes() {
        rig.kernel.fail("remove init", Errno.EBUSY);

        run();

        assertThat(rig.warnings()).containsExactly("remove init from /: EBUSY device or resource busy");
        assertThat(rig.kernel.calls()).contains("remove lib from /");
    }

    @Test
    void missingMountPointIsMade() {
        var empty = new StepFixture();
        mountDisk(empty, MountFlag.NOATIME);

        empty.run(new SwitchRootStep());

        assertThat(empty.kernel.calls())
                .startsWith("mkdir dev in /mnt", "move mount /dev to /mnt/dev", "mkdir proc in /mnt");
        assertThat(empty.kernel.leftOpen()).isEmpty();
    }

    @Test
    void mountPointThatCannotBeMadeLetsTheMountGo() {
        var readOnly = new StepFixture();
        mountDisk(readOnly, MountFlag.RDONLY, "dev", "proc", "sys");

        readOnly.run(new SwitchRootStep());

        assertThat(readOnly.warnings())
                .anySatisfy(warning -> assertThat(warning).contains("/tmp cannot be in the new root", "EROFS"));
        assertThat(readOnly.kernel.calls())
                .containsSubsequence("move mount /sys to /mnt/sys", "umount --lazy /tmp", "chroot .");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"dev", "proc", "sys", "tmp"})
    void symbolicLinkIsNotFollowedToAMountPoint(String name) {
        rig.kernel.link("/mnt/" + name, "/etc");

        run();

        assertThat(rig.calls("move mount /" + name)).isEmpty();
        assertThat(rig.calls("umount --lazy")).containsExactly(" /" + name);
        assertThat(rig.warnings())
                .singleElement()
                .asString()
                .contains("/" + name, "ELOOP")
                .endsWith("; it is a symbolic link there: make it a folder");
        assertThat(rig.kernel.calls()).contains("chroot .");
    }

    @Test
    void whatWasNeverMountedIsToldOnce() {
        rig.kernel.umountLazy("/tmp");
        rig.kernel.prepared();

        run();

        assertThat(rig.warnings()).hasSize(1);
    }

    @Test
    void mountThatDoesNotMoveIsLetGo() {
        rig.kernel.fail("move mount /tmp", Errno.EINVAL);

        run();

        assertThat(rig.calls("umount --lazy")).containsExactly(" /tmp");
        assertThat(rig.warnings())
                .singleElement()
                .asString()
                .startsWith("/tmp cannot be in the new root: move mount /tmp to /mnt/tmp: EINVAL")
                .doesNotContain("symbolic link");
    }

    @Test
    void mountThatNeitherMovesNorGoesIsToldTwice() {
        rig.kernel.fail("move mount /tmp", Errno.EINVAL).fail("umount --lazy /tmp", Errno.EPERM);

        run();

        assertThat(rig.warnings()).hasSize(2).last().asString().startsWith("umount --lazy /tmp: EPERM");
        assertThat(rig.kernel.calls()).contains("chroot .");
    }

    @Test
    void planSaysWhatIsMovedAndThatTheInitramfsIsDeleted() {
        assertThat(rig.plan(new SwitchRootStep()).actions())
                .containsExactly(
                        "move /dev, /proc, /sys, /tmp into the new root",
                        "make the new root the root, and delete the initramfs");
    }

    @Test
    void anotherProcessThanTheInitDeletesNothing() {
        rig.kernel.pid(7);

        run();

        assertNothingDeleted();
    }

    @Test
    void processOneOfAContainerDeletesNothing() {
        rig.kernel.link("/proc/self/ns/pid", "pid:[4026532201]");

        run();

        assertNothingDeleted();
    }

    @Test
    void anotherFileSystemThanAnInitramfsLosesNothing() {
        rig.kernel.rootType(FileSystemType.OTHER);

        run();

        assertNothingDeleted();
    }

    @Test
    void initramfsOnTmpfsIsEmptiedToo() {
        rig.kernel.rootType(FileSystemType.TMPFS);

        run();

        assertThat(rig.kernel.calls()).contains("remove init from /");
    }

    @Test
    void initramfsOfAnotherMakerLosesNothing() {
        var foreign = new StepFixture();
        foreign.kernel.executable("/init");
        mountDisk(foreign, MountFlag.NOATIME, "dev", "proc", "sys", "tmp");

        foreign.run(new SwitchRootStep());

        assertThat(foreign.calls("remove")).isEmpty();
        assertThat(foreign.warnings()).hasSize(1);
    }

    @Test
    void withoutAMountThereIsNothingToSwitchToAndNothingIsMoved() {
        rig.kernel.umountLazy("/mnt");
        rig.kernel.prepared();

        assertThatThrownBy(this::run)
                .isInstanceOf(BootFailure.class)
                .hasMessageContaining("nothing is mounted on /mnt");
        assertThat(rig.kernel.calls()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"open /mnt", "chdir /mnt", "mount . on /", "chroot .", "chdir /"})
    void bootCannotGoOnWithoutTheNewRootAndNothingIsLost(String call) {
        rig.kernel.fail(call, Errno.EINVAL);

        assertThatThrownBy(this::run)
                .isInstanceOfSatisfying(
                        BootFailure.class, failure -> assertThat(failure.step()).isEqualTo("switch-root"))
                .hasMessageContainingAll(call, "EINVAL");
        assertThat(rig.calls("remove")).isEmpty();
        assertThat(rig.kernel.leftOpen()).isEmpty();
    }

    private void assertNothingDeleted() {
        assertThat(rig.calls("remove")).isEmpty();
        assertThat(rig.warnings()).containsExactly("what was / is not our initramfs: nothing of it is deleted");
    }

    private void run() {
        rig.run(new SwitchRootStep());
    }
}
