package io.quinit.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quinit.Rig;
import io.quinit.boot.BootFailure;
import io.quinit.kernel.Errno;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RootStepTest {
    private final Rig rig = new Rig();

    @Test
    void ext4IsMountedReadWriteWithoutAccessTimes() {
        rig.kernel.disk("/dev/vda");

        run();

        assertThat(rig.kernel.calls()).containsExactly("mkdir /mnt", "mount /dev/vda on /mnt (ext4, noatime)");
    }

    @Test
    void otherBlockFileSystemsAreTriedInTheirOrder() {
        rig.kernel
                .disk("/dev/vda")
                .file("/proc/filesystems", "nodev\tsysfs\nnodev\ttmpfs\n\text3\n\text4\n\terofs\n\tvfat\n")
                .refuse("mount /dev/vda on /mnt (ext", Errno.EINVAL);

        run();

        assertThat(rig.calls("mount /dev/vda on /mnt "))
                .containsExactly("(ext4, noatime)", "(ext3, noatime)", "(erofs, noatime)");
        assertThat(rig.kernel.console()).contains("[init] step: /dev/vda is the root file system (erofs)");
    }

    @Test
    void typeThatIsGivenIsTheOnlyOneTried() {
        rig.line("init.root.fstype=erofs");
        rig.kernel
                .disk("/dev/vda")
                .file("/proc/filesystems", "\text4\n\terofs\n\tvfat\n")
                .refuse("mount", Errno.EINVAL);

        assertThatThrownBy(this::run)
                .isInstanceOf(BootFailure.class)
                .hasMessageContaining("mount /dev/vda on /mnt (erofs, noatime): EINVAL");
        assertThat(rig.calls("mount")).hasSize(1);
    }

    @Test
    void flagsAreThoseOfMount() {
        rig.line("init.root.flags=ro,nodev,data=ordered").kernel.disk("/dev/vda");

        run();

        assertThat(rig.calls("mount")).containsExactly(" /dev/vda on /mnt (ext4, ro, nodev, data=ordered)");
    }

    @Test
    void diskIsFoundByItsSerial() {
        rig.line("init.root=serial:root");
        rig.kernel.file("/sys/block/vdb/serial", "root").disk("/dev/vdb");

        run();

        assertThat(rig.calls("mount /dev/vdb")).hasSize(1);
    }

    @Test
    void everyRefusalIsTold() {
        rig.kernel.disk("/dev/vda").file("/proc/filesystems", "\terofs\n").refuse("mount", Errno.EINVAL);

        assertThatThrownBy(this::run)
                .isInstanceOfSatisfying(
                        BootFailure.class, failure -> assertThat(failure.step()).isEqualTo("root"))
                .hasMessageContainingAll("(ext4, noatime): EINVAL", "(erofs, noatime): EINVAL");
    }

    @Test
    void absentDiskIsToldBesideThoseThatAreThere() {
        rig.kernel.directory("/sys/block/vdb", 1);

        assertThatThrownBy(this::run)
                .isInstanceOf(BootFailure.class)
                .hasMessageContainingAll("/dev/vda", "/dev/vdb", "init.root");
        assertThat(rig.calls("mount")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "EACCES, init.root.flags=ro",
        "EROFS, init.root.flags=ro",
        "ENODEV, no such file system",
        "EINVAL, damaged"
    })
    void refusalIsToldWithWhatItMeans(Errno errno, String meaning) {
        rig.kernel.disk("/dev/vda").refuse("mount", errno);

        assertThatThrownBy(this::run).hasMessageContainingAll(errno.toString(), meaning);
    }

    private void run() {
        new RootStep(rig.kernel, rig.settings(RootConfig.class), new BlockDevices(rig.kernel)).run(rig.log());
    }
}
