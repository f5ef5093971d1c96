package io.quinit.steps.root;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quinit.StepFixture;
import io.quinit.boot.step.BootFailure;
import io.quinit.disks.DiskBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RootStepTest {
    private final StepFixture rig = new StepFixture();

    @Test
    void ext4IsMountedReadWriteWithoutAccessTimes() {
        attachExt4();

        run();

        assertThat(rig.kernel.calls()).containsExactly("mkdir /mnt", "mount /dev/vda on /mnt (ext4, noatime)");
        assertThat(rig.kernel.console()).containsExactly("[init] root: /dev/vda is the root file system (ext4)");
    }

    @Test
    void planSaysTheTypeAndWhetherOthersAreTried() {
        assertThat(rig.plan(new RootParts(rig).step()).actions())
                .containsExactly("mount /dev/vda on /mnt (ext4, noatime), else as another type that the kernel has");

        rig.line("init.root=LABEL=root init.root.fstype=erofs");
        assertThat(rig.plan(new RootParts(rig).step()).actions())
                .containsExactly("mount LABEL=root on /mnt (erofs, ro, noatime)");
    }

    @Test
    void otherBlockFileSystemsAreTriedInTheirOrder() {
        rig.kernel.fileSystems("ext3", "ext4", "xfs", "vfat");
        DiskBuilder.blank().text(0, "XFSB").attach(rig.kernel, "vda");

        run();

        assertThat(rig.calls("mount /dev/vda on /mnt "))
                .containsExactly("(ext4, noatime)", "(ext3, noatime)", "(xfs, noatime)");
        assertThat(rig.kernel.console()).contains("[init] root: /dev/vda is the root file system (xfs)");
    }

    @Test
    void typeThatIsGivenIsTheOnlyOneTried() {
        rig.line("init.root.fstype=xfs");
        rig.kernel.fileSystems("xfs", "vfat");
        attachExt4();

        assertThatThrownBy(this::run)
                .isInstanceOf(BootFailure.class)
                .hasMessageStartingWith("mount /dev/vda on /mnt (xfs, noatime): EINVAL");
        assertThat(rig.calls("mount")).hasSize(1);
    }

    @Test
    void flagsAreThoseOfMount() {
        rig.line("init.root.flags=ro,nodev,data=ordered");
        attachExt4();

        run();

        assertThat(rig.calls("mount")).containsExactly(" /dev/vda on /mnt (ext4, ro, nodev, data=ordered)");
        assertThat(rig.kernel.console())
                .containsExactly("[init] root: /dev/vda is the root file system (ext4, read-only)");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"erofs", "squashfs", "iso9660"})
    void whatCannotBeWrittenIsMountedReadOnly(String type) {
        rig.line("init.root.fstype=" + type).kernel.fileSystems(type);
        attach(type);

        run();

        assertThat(rig.calls("mount")).containsExactly(" /dev/vda on /mnt (" + type + ", ro, noatime)");
        assertThat(rig.kernel.console())
                .containsExactly(
                        "[init] root: rw of init.root.flags does not count: " + type + " cannot be written",
                        "[init] root: /dev/vda is the root file system (" + type + ", read-only)");
    }

    @Test
    void otherFlagsOfWhatCannotBeWrittenStay() {
        rig.line("init.root.fstype=erofs init.root.flags=ro,nodev,user_xattr")
                .kernel
                .fileSystems("erofs");
        attach("erofs");

        run();

        assertThat(rig.calls("mount")).containsExactly(" /dev/vda on /mnt (erofs, ro, nodev, user_xattr)");
        assertThat(rig.kernel.console()).hasSize(1);
    }

    @Test
    void readOnlyTypeInTheMiddleDoesNotMakeTheNextOneReadOnly() {
        rig.kernel.fileSystems("erofs", "xfs");
        DiskBuilder.blank().text(0, "XFSB").attach(rig.kernel, "vda");

        run();

        assertThat(rig.calls("mount /dev/vda on /mnt "))
                .containsExactly("(ext4, noatime)", "(erofs, ro, noatime)", "(xfs, noatime)");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "serial:root",
                "LABEL=root",
                "UUID=" + DiskBuilder.UUID,
            })
    void diskIsFoundByItsNames(String name) {
        rig.line("init.root=" + name).kernel.fileSystems("ext4");
        DiskBuilder.blank().serial("data").attach(rig.kernel, "vda");
        DiskBuilder.ext4("root").serial("root").attach(rig.kernel, "vdb");

        run();

        assertThat(rig.calls("mount /dev/vdb")).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"serial:root", "LABEL=root", "UUID=" + DiskBuilder.UUID})
    void nameOfTwoDevicesIsRefusedAndNothingIsMounted(String name) {
        rig.line("init.root=" + name);
        DiskBuilder.ext4("root").serial("root").attach(rig.kernel, "vda");
        DiskBuilder.ext4("root").serial("root").attach(rig.kernel, "vdc");

        assertThatThrownBy(this::run)
                .isInstanceOfSatisfying(
                        BootFailure.class, failure -> assertThat(failure.step()).isEqualTo("root"))
                .hasMessageContainingAll(name, "/dev/vda and /dev/vdc", "chance");
        assertThat(rig.kernel.calls()).isEmpty();
    }

    private void attachExt4() {
        rig.kernel.fileSystems("ext4");
        DiskBuilder.ext4("root").attach(rig.kernel, "vda");
    }

    private void attach(String readOnlyType) {
        switch (readOnlyType) {
            case "erofs" -> DiskBuilder.erofs().attach(rig.kernel, "vda");
            case "squashfs" -> DiskBuilder.squashfs().attach(rig.kernel, "vda");
            default -> DiskBuilder.blank().text(0x8001, "CD001").attach(rig.kernel, "vda");
        }
    }

    private void run() {
        new RootParts(rig).run();
    }
}
