package io.quinit.steps.root;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quinit.StepFixture;
import io.quinit.boot.step.BootFailure;
import io.quinit.disks.DiskBuilder;
import io.quinit.kernel.Errno;
import java.util.List;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MountFailuresTest {
    private static final String EXT4 = "mount /dev/vda on /mnt (ext4, noatime): ";
    private static final String INVALID = EXT4 + "EINVAL invalid argument; ";

    private static final String BLOCK = "/sys/class/block/vda";

    private final StepFixture rig = new StepFixture();

    @Test
    void firstRefusalIsToldInFullAndTheOthersByName() {
        DiskBuilder.blank().attach(rig.kernel, "vda");
        rig.kernel
                .file("/proc/filesystems", "\text3\n\text2\n\text4\n\tfuseblk\n\tvfat\n")
                .fail("mount /dev/vda on /mnt (vfat", Errno.EIO);

        assertRefused(Errno.EINVAL)
                .isEqualTo(INVALID + "the disk is blank: attach the one with the root file system; also tried ext3,"
                        + " ext2, fuseblk: EINVAL; vfat: EIO");
    }

    @Test
    void refusalOfWhatIsOnTheDiskComesFirst() {
        DiskBuilder.erofs().attach(rig.kernel, "vda");
        rig.kernel.file("/proc/filesystems", "\text3\n\terofs\n").fail("mount /dev/vda on /mnt (erofs", Errno.EUCLEAN);

        assertRefused(Errno.EINVAL)
                .startsWith("mount /dev/vda on /mnt (erofs, ro, noatime): EUCLEAN")
                .contains("damaged")
                .endsWith("; also tried ext4, ext3: EINVAL");
    }

    @Test
    void fileSystemOfAnotherTypeThanGivenIsNamed() {
        DiskBuilder.squashfs().attach(rig.kernel, "vda");
        rig.line("init.root.fstype=ext4").kernel.file("/proc/filesystems", "\text4\n\tsquashfs\n");

        assertRefused(Errno.EINVAL).isEqualTo(INVALID + "squashfs is on it: init.root.fstype=squashfs");
    }

    @Test
    void fileSystemWhoseModuleIsInTheInitramfsIsNamedWithIt() {
        DiskBuilder.squashfs().attach(rig.kernel, "vda");
        rig.module("squashfs.ko").kernel.file("/proc/filesystems", "\text4\n");

        assertRefused(Errno.EINVAL)
                .isEqualTo(INVALID + "squashfs is on it, which this kernel does not have: init.root.fstype=squashfs"
                        + " loads its module");
    }

    @Test
    void fileSystemThatNobodyHasIsNamed() {
        DiskBuilder.squashfs().attach(rig.kernel, "vda");
        rig.module("other.ko");

        assertRefused(Errno.EINVAL)
                .contains("squashfs is on it", "this kernel does not have", "this initramfs no module squashfs");
    }

    @Test
    void partitionsOfADividedDiskAreNamed() {
        DiskBuilder.gpt(DiskBuilder.UUID_BYTES).attach(rig.kernel, "vda");
        DiskBuilder.ext4("root").attachAsPartition(rig.kernel, "vda1", 1);

        assertRefused(Errno.EINVAL)
                .isEqualTo(INVALID + "it is divided (GPT): name a partition by init.root: /dev/vda1 (64 MiB, ext4"
                        + " LABEL=root)");
    }

    @Test
    void tableWithoutPartitionsSaysSo() {
        DiskBuilder.mbr(1).attach(rig.kernel, "vda");

        assertRefused(Errno.EINVAL).contains("partition table (MBR)", "no partition");
    }

    @Test
    void noiseIsNothingKnown() {
        DiskBuilder.blank().text(0, "noise").attach(rig.kernel, "vda");

        assertRefused(Errno.EINVAL).contains("nothing known is on it", "encrypted");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"LUKS\u00ba\u00be, encrypted", "QFI\u00fb, attach it as qcow2", "\u00fd7zXZ, unpack it"})
    void whatIsNoFileSystemSaysWhatToDo(String magic, String advice) {
        DiskBuilder.blank().text(0, magic).attach(rig.kernel, "vda");

        assertRefused(Errno.EINVAL).contains(advice);
    }

    @Test
    void diskThatWasCutShortIsNamedWithBothSizes() {
        DiskBuilder.ext4("root").size(32 << 20).attach(rig.kernel, "vda");

        assertRefused(Errno.EINVAL)
                .isEqualTo(INVALID + "its file system is of 64 MiB, the disk of 32 MiB: the image was cut short; copy"
                        + " it again");
    }

    @Test
    void featureThatTheKernelLacksIsNamed() {
        DiskBuilder.ext4("root").u32(0x460, 0xa_0042).attach(rig.kernel, "vda");

        assertRefused(Errno.EINVAL).contains("features that this kernel lacks: casefold, 0x80000");
    }

    @Test
    void featureThatTheKernelSaysItHasIsNot() {
        DiskBuilder.ext4("root").u32(0x460, 0xa_0042).attach(rig.kernel, "vda");
        rig.kernel.file("/sys/fs/ext4/features/casefold", "supported\n");

        assertRefused(Errno.EINVAL).contains("lacks: 0x80000");
    }

    @Test
    void featureThatOnlyWritingNeedsIsToldWithTheWayAround() {
        DiskBuilder.ext4("root").u32(0x464, 0x4_0000).attach(rig.kernel, "vda");

        assertRefused(Errno.EINVAL).contains("to write it", "0x40000", "init.root.flags=ro");
    }

    @Test
    void blocksLargerThanAPageAreTold() {
        DiskBuilder.ext4("root").u32(0x404, 16).u32(0x418, 6).attach(rig.kernel, "vda");

        assertRefused(Errno.EINVAL).contains("blocks of 64 KiB", "page of this kernel, 4 KiB");
    }

    @Test
    void optionsOfTheFileSystemItselfAreSuspected() {
        DiskBuilder.ext4("root").attach(rig.kernel, "vda");
        rig.line("init.root.flags=rw,noatim,nodev,foo=1").kernel.logged("ext4: Unknown parameter 'noatim'");

        assertRefused(Errno.EINVAL)
                .contains("may not take what init.root.flags says: noatim,foo=1;")
                .contains("; the kernel says: ext4: Unknown parameter 'noatim'");
    }

    @Test
    void rightTypeWithoutAnyOtherSignIsDamaged() {
        DiskBuilder.ext4("root").attach(rig.kernel, "vda");

        assertRefused(Errno.EINVAL).contains("ext4 is on it, but damaged");
    }

    @Test
    void linesOfTheKernelAboutATypeThatIsNotThereAreNoise() {
        DiskBuilder.squashfs().attach(rig.kernel, "vda");
        rig.kernel.logged("EXT4-fs (vda): VFS: Can't find ext4 filesystem");

        assertRefused(Errno.EINVAL).doesNotContain("the kernel says");
    }

    @Test
    void writeProtectionOfTheHostIsToldByItself() {
        DiskBuilder.ext4("root").readOnly().attach(rig.kernel, "vda");

        assertRefused(Errno.EACCES)
                .isEqualTo(EXT4 + "EACCES permission denied; the disk is read-only at the host:"
                        + " init.root.flags=ro,noatime, or attach it writable");
    }

    @Test
    void diskThatTheHostLetsWriteIsNotCalledReadOnlyThere() {
        DiskBuilder.ext4("root").attach(rig.kernel, "vda");

        assertRefused(Errno.EROFS).contains("the host has not write-protected it", "init.root.flags=ro");
    }

    @Test
    void journalThatCannotBeReplayedIsTheCauseOfAReadOnlyMount() {
        DiskBuilder.ext4("root").readOnly().attach(rig.kernel, "vda");
        rig.line("init.root.flags=ro");

        assertRefused(Errno.EROFS).contains("journal", "init.root.flags=ro,noload");
    }

    @Test
    void slipOfThePenIsToldWithWhatWasMeant() {
        DiskBuilder.ext4("root").attach(rig.kernel, "vda");
        rig.line("init.root.fstype=ext-4").kernel.file("/proc/filesystems", "nodev\tsysfs\n\text3\n\text4\n");

        assertRefused(Errno.ENODEV)
                .isEqualTo("mount /dev/vda on /mnt (ext-4, noatime): ENODEV no such device; this kernel has no file"
                        + " system ext-4 (did you mean ext4?); it has ext3, ext4");
    }

    /** Not the first that is near. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"ext44, ext4", "xt2, ext2", "fxs, xfs", "exx, ext3"})
    void nearestOfSeveralIsMeant(String type, String meant) {
        DiskBuilder.blank().attach(rig.kernel, "vda");
        rig.line("init.root.fstype=" + type).kernel.file("/proc/filesystems", "\text3\n\text2\n\text4\n\txfs\n");

        assertRefused(Errno.ENODEV).contains("(did you mean " + meant + "?)");
    }

    @Test
    void nameThatIsFarFromAllIsNoSlip() {
        DiskBuilder.blank().attach(rig.kernel, "vda");
        rig.line("init.root.fstype=abcd").kernel.file("/proc/filesystems", "\text3\n\txfs\n");

        assertRefused(Errno.ENODEV).doesNotContain("did you mean");
    }

    @Test
    void nameThatAModuleWouldBringIsMeantToo() {
        DiskBuilder.squashfs().attach(rig.kernel, "vda");
        rig.module("squashfs.ko").line("init.root.fstype=squshfs");

        assertRefused(Errno.ENODEV).contains("did you mean squashfs?");
    }

    @Test
    void fileSystemWithoutAModuleIsToldWithThoseOfTheKernel() {
        DiskBuilder.blank().attach(rig.kernel, "vda");
        rig.module("other.ko").line("init.root.fstype=reiserfs").kernel.file("/proc/filesystems", "\text4\n");

        assertRefused(Errno.ENODEV)
                .contains("no file system reiserfs, and this initramfs no module reiserfs")
                .endsWith("it has ext4");
    }

    @Test
    void refusedModuleOfTheFileSystemIsTheCause() {
        DiskBuilder.ext4("root").attach(rig.kernel, "vda");
        rig.module("ext4.ko").kernel.fail("load", Errno.ENOMEM).fail("mount", Errno.ENODEV);
        var modules = rig.modules();
        modules.load("ext4", rig.log());

        assertThat(catchThrowableOfType(BootFailure.class, new RootParts(rig, modules)::run)
                        .getMessage())
                .contains("this kernel has no file system ext4: module ext4 was refused: load", "ENOMEM");
    }

    @Test
    void deviceInUseIsToldWithWhoHasIt() {
        DiskBuilder.ext4("root").attach(rig.kernel, "vda");
        rig.kernel.file("/sys/class/block/vda/holders/dm-0", "");

        assertRefused(Errno.EBUSY).endsWith("it is in use already by dm-0");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "EUCLEAN, e2fsck -f",
        "EBADMSG, e2fsck -f",
        "EIO, the host's log",
        "ENXIO, without a medium",
        "ENOMEDIUM, without a medium",
        "ENOTBLK, no block device",
        "ENOENT, crc32c_generic",
        "ENOMEM, more",
        "EOPNOTSUPP, newer kernel",
        "EPERM, the kernel's log"
    })
    void everyErrnoIsToldWithWhatItMeans(Errno errno, String meaning) {
        DiskBuilder.ext4("root").attach(rig.kernel, "vda");

        assertRefused(errno).startsWith(EXT4 + errno + "; ").contains(meaning);
    }

    /** Between the look at it and the mount. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"ENOENT, true", "ENXIO, true", "EIO, true", "EINVAL, false"})
    void diskThatWasPulledOutMeanwhileSaysSo(Errno errno, boolean isTheCause) {
        DiskBuilder.ext4("root").attach(rig.kernel, "vda");
        rig.kernel.when("mkdir /mnt", () -> {
            for (var path : List.of("/dev/vda", BLOCK + "/size", BLOCK + "/ro", BLOCK + "/serial", BLOCK)) {
                rig.kernel.remove(path);
            }
        });

        var message = assertRefused(errno);
        if (isTheCause) {
            message.contains("/dev/vda was there and is gone");
        } else {
            message.doesNotContain("was there and is gone");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"ext4, run e2fsck -f", "xfs, run xfs_repair", "btrfs, make it again"})
    void damagedFileSystemIsRepairedByItsOwnProgram(String type, String advice) {
        DiskBuilder.blank().attach(rig.kernel, "vda");
        rig.line("init.root.fstype=" + type);

        assertRefused(Errno.EUCLEAN).contains("the file system is damaged: " + advice);
    }

    @Test
    void inputErrorOfADiskThatWasCutShortSaysSo() {
        DiskBuilder.ext4("root").size(32 << 20).attach(rig.kernel, "vda");

        assertRefused(Errno.EIO).contains("cut short");
    }

    @Test
    void diskThatCannotBeReadEitherSaysSo() {
        DiskBuilder.ext4("root").attach(rig.kernel, "vda");
        rig.kernel.fail("read /dev/vda", Errno.EIO);

        assertRefused(Errno.EINVAL).contains("read /dev/vda at 0: EIO", "the host's log");
    }

    private AbstractStringAssert<?> assertRefused(Errno errno) {
        rig.kernel.fail("mount", errno);
        return assertThat(catchThrowableOfType(BootFailure.class, new RootParts(rig)::run)
                        .getMessage())
                .doesNotContain("\n");
    }
}
