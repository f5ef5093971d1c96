package io.quinit.steps.switchroot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quinit.StepFixture;
import io.quinit.boot.initramfs.Initramfs;
import io.quinit.boot.step.BootFailure;
import io.quinit.kernel.Errno;
import io.quinit.kernel.FileSystemType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SwitchRootStepTest {
    private static final long ROOTFS = 1;
    private static final long DISK = 2;

    private final StepFixture rig = new StepFixture();

    @BeforeEach
    void initramfsWithADiskOnMnt() {
        rig.kernel
                .executable("/init")
                .file(Initramfs.MARKER, "")
                .file("/lib/modules/6.1.0-test/zram.ko", "")
                .directory("/mnt", DISK);
        var device = 10;
        for (var name : new String[] {"dev", "proc", "sys", "tmp"}) {
            rig.kernel.directory("/" + name, device++).directory("/mnt/" + name, DISK);
        }
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
                        "remove " + Initramfs.MARKER,
                        "remove /etc",
                        "remove /init",
                        "remove /lib/modules/6.1.0-test/zram.ko",
                        "remove /lib/modules/6.1.0-test",
                        "remove /lib/modules",
                        "remove /lib");
        assertThat(rig.warnings()).isEmpty();
        assertThat(rig.kernel.leftOpen()).isEmpty();
    }

    @Test
    void nothingIsDeletedAcrossTheBorderOfAFileSystem() {
        rig.kernel.directory("/lib/firmware", 77).file("/lib/firmware/kept", "");

        run();

        assertThat(rig.calls("remove /lib/firmware")).isEmpty();
        assertThat(rig.calls("remove /mnt")).isEmpty();
        assertThat(rig.calls("remove /dev")).isEmpty();
        assertThat(rig.calls("remove /lib/modules/6.1.0-test/zram.ko")).hasSize(1);
    }

    @Test
    void linkIsDeletedItselfNotWhatItPointsTo() {
        rig.kernel.link("/lib/escape", "/mnt");

        run();

        assertThat(rig.calls("remove /lib/escape")).containsExactly("");
        assertThat(rig.calls("remove /mnt")).isEmpty();
    }

    @Test
    void whatCannotBeDeletedIsToldAndTheRestGoes() {
        rig.kernel.refuse("remove /init", Errno.EBUSY);

        run();

        assertThat(rig.warnings()).containsExactly("remove /init: EBUSY device or resource busy");
        assertThat(rig.kernel.calls()).contains("remove /lib");
    }

    @Test
    void missingMountPointIsMade() {
        var empty = new StepFixture();
        empty.kernel.directory("/mnt", DISK);

        empty.run(new SwitchRootStep());

        assertThat(empty.kernel.calls())
                .startsWith("mkdir dev in /mnt", "move mount /dev to /mnt/dev", "mkdir proc in /mnt");
        assertThat(empty.kernel.leftOpen()).isEmpty();
    }

    @Test
    void mountPointThatCannotBeMadeLetsTheMountGo() {
        var readOnly = new StepFixture();
        readOnly.kernel.directory("/mnt", DISK).refuse("mkdir tmp", Errno.EROFS);

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
        assertThat(rig.warnings()).singleElement().asString().contains("/" + name, "ELOOP");
        assertThat(rig.kernel.calls()).contains("chroot .");
    }

    @Test
    void whatWasNeverMountedIsToldOnce() {
        rig.kernel.refuse("move mount /tmp", Errno.EINVAL).refuse("umount --lazy /tmp", Errno.EINVAL);

        run();

        assertThat(rig.warnings()).hasSize(1);
    }

    @Test
    void mountThatDoesNotMoveIsLetGo() {
        rig.kernel.refuse("move mount /tmp", Errno.EINVAL);

        run();

        assertThat(rig.calls("umount --lazy")).containsExactly(" /tmp");
        assertThat(rig.warnings()).hasSize(1);
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

        assertThat(rig.kernel.calls()).contains("remove /init");
    }

    @Test
    void initramfsOfAnotherMakerLosesNothing() {
        var foreign = new StepFixture();
        foreign.kernel.executable("/init").directory("/mnt", DISK);

        foreign.run(new SwitchRootStep());

        assertThat(foreign.calls("remove")).isEmpty();
        assertThat(foreign.warnings()).hasSize(1);
    }

    @Test
    void withoutAMountThereIsNothingToSwitchToAndNothingIsMoved() {
        rig.kernel.directory("/mnt", ROOTFS);

        assertThatThrownBy(this::run)
                .isInstanceOf(BootFailure.class)
                .hasMessageContaining("nothing is mounted on /mnt");
        assertThat(rig.kernel.calls()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"open /mnt", "chdir /mnt", "mount . on /", "chroot .", "chdir /"})
    void bootCannotGoOnWithoutTheNewRootAndNothingIsLost(String call) {
        rig.kernel.refuse(call, Errno.EINVAL);

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
