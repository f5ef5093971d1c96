package io.quinit.disks;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.cmdline.DeviceName;
import io.quinit.superblock.Bytes;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The places of magic, UUID and label were compared with what blkid(8) says of file systems that mkfs made. */
class SuperblockTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "ext2, 438, 53ef, 468, 478",
        "xfs, 0, 58465342, 20, 6c",
        "btrfs, 10040, 5f42485266535f4d, 10020, 1012b",
        "erofs, 400, e2e1f5e0, 430, 440",
        "swap, ff6, 53574150535041434532, 40c, 41c",
        "swap, fff6, 53574150535041434532, 40c, 41c"
    })
    void uuidAndLabelAreReadFromTheirPlaces(String type, String magicAt, String magic, String uuidAt, String labelAt) {
        var found = only(DiskBuilder.blank()
                .hex(hex(magicAt), magic)
                .hex(hex(uuidAt), DiskBuilder.UUID_BYTES)
                .text(hex(labelAt), "root"));

        assertThat(found.type()).isEqualTo(type);
        assertThat(found.uuid()).isEqualTo(DiskBuilder.UUID);
        assertThat(found.label()).isEqualTo("root");
    }

    @ParameterizedTest(name = "{1} at {0}")
    @CsvSource({"52, FAT32, 43, 47", "36, FAT16, 27, 2b", "36, FAT12, 27, 2b"})
    void fatHasASerialNumberAndABlankPaddedLabel(String magicAt, String magic, String uuidAt, String labelAt) {
        var found = only(DiskBuilder.blank()
                .text(hex(magicAt), magic + "   ")
                .u32(hex(uuidAt), 0x05674a06)
                .text(hex(labelAt), "ROOT       "));

        assertThat(found.type()).isEqualTo("vfat");
        assertThat(found.uuid()).isEqualTo("0567-4A06");
        assertThat(found.label()).isEqualTo("ROOT");
    }

    @Test
    void fatWithoutALabelHasNone() {
        assertThat(only(DiskBuilder.blank().text(0x36, "FAT16   ").text(0x2b, "NO NAME    "))
                        .label())
                .isEmpty();
    }

    @Test
    void squashfsHasNeitherUuidNorLabel() {
        var found = only(DiskBuilder.squashfs());

        assertThat(found.type()).isEqualTo("squashfs");
        assertThat(found.uuid()).isEmpty();
        assertThat(found.label()).isEmpty();
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource({"0, 2, 3, ext2", "4, 6, 3, ext3", "4, 42, 3, ext4", "4, 2, 400, ext4", "0, 8, 0, jbd"})
    void extIsToldByItsFeatures(String compat, String incompat, String roCompat, String type) {
        var disk = DiskBuilder.ext4("")
                .u32(0x45c, hex(compat))
                .u32(0x460, hex(incompat))
                .u32(0x464, hex(roCompat));

        assertThat(only(disk).type()).isEqualTo(type);
    }

    @Test
    void twoBytesOfMagicInNoiseAreNoFileSystem() {
        assertThat(in(DiskBuilder.ext4("").u32(0x418, 0x5ca1ab1e))).isEmpty();
    }

    @Test
    void whatADiskHeldBeforeShowsBesideWhatItHolds() {
        assertThat(in(DiskBuilder.ext4("root").hex(0x1_0040, "5f42485266535f4d")))
                .extracting(Superblock::type)
                .containsExactly("ext4", "btrfs");
    }

    @Test
    void sizesAreThoseThatTheFileSystemsSay() {
        assertThat(only(DiskBuilder.ext4("")).size()).isEqualTo(64 << 20);
        assertThat(only(DiskBuilder.ext4("").u32(0x460, 0x80).u32(0x550, 1)).size())
                .isEqualTo((1L << 44) + (64 << 20));
        assertThat(only(DiskBuilder.squashfs().u64(0x28, 242)).size()).isEqualTo(242);
        assertThat(only(DiskBuilder.erofs().u32(0x424, 3).u32(0x40c, 12)).size())
                .isEqualTo(3 * 4096);
        assertThat(only(DiskBuilder.blank()
                                .text(0, "XFSB")
                                .u64(8, Long.reverseBytes(0x1_9000))
                                .u32(4, Integer.reverseBytes(4096)))
                        .size())
                .isEqualTo(400 << 20);
        assertThat(only(DiskBuilder.blank().text(0x1_0040, "_BHRfS_M").u64(0x1_0070, 200 << 20))
                        .size())
                .isEqualTo(200 << 20);
    }

    @Test
    void sizeThatIsNonsenseIsNone() {
        assertThat(only(DiskBuilder.squashfs().u64(0x28, -1)).size()).isZero();
        assertThat(only(DiskBuilder.blank().text(0, "XFSB").u64(8, -1).u32(4, -1))
                        .size())
                .isZero();
        assertThat(only(DiskBuilder.blank()
                                .text(0, "XFSB")
                                .u64(8, Long.reverseBytes(Long.MAX_VALUE))
                                .u32(4, -1))
                        .size())
                .isZero();
        assertThat(only(DiskBuilder.erofs().u32(0x424, 3).u32(0x40c, 200)).size())
                .isZero();
    }

    @ParameterizedTest(name = "{0} mounted as {1}: {2}")
    @CsvSource({
        "ext2, ext4, true",
        "ext3, ext4, true",
        "ext4, ext4, true",
        "ext4, ext3, false",
        "ext2, ext2, true",
        "ext2, ext3, false",
        "xfs, xfs, true",
        "xfs, ext4, false"
    })
    void ext4MountsItsElders(String type, String mountType, boolean fits) {
        assertThat(new Superblock(type, "", "", 0, 0, ExtFeatures.NONE).fits(mountType))
                .isEqualTo(fits);
    }

    @Test
    void namesAreThoseThatTheLineTakes() {
        var both = only(DiskBuilder.ext4("data"));

        assertThat(both.describe(new DeviceName.Serial("x"))).isEqualTo("ext4 LABEL=data");
        assertThat(both.describe(new DeviceName.Uuid("x"))).isEqualTo("ext4 UUID=" + DiskBuilder.UUID);
        assertThat(only(DiskBuilder.ext4("")).describe(new DeviceName.Label("x")))
                .isEqualTo("ext4 UUID=" + DiskBuilder.UUID);
        assertThat(only(DiskBuilder.squashfs()).describe(new DeviceName.Uuid("x")))
                .isEqualTo("squashfs");
    }

    @Test
    void longLabelDoesNotFillTheConsole() {
        var disk = DiskBuilder.blank().text(0x1_0040, "_BHRfS_M").text(0x1_012b, "x".repeat(256));

        assertThat(only(disk).label()).hasSize(256);
        assertThat(only(disk).describe(new DeviceName.Label("x"))).hasSizeLessThan(60);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"LUKS\u00ba\u00be", "verity\0\0", "QFI\u00fb", "\u001f\u008b\u0008"})
    void whatIsNoFileSystemSaysWhatItIsFor(String magic) {
        assertThat(only(DiskBuilder.blank().text(0, magic)).otherUse()).isNotEmpty();
    }

    private static Superblock only(DiskBuilder disk) {
        assertThat(in(disk)).hasSize(1);
        return in(disk).getFirst();
    }

    private static List<Superblock> in(DiskBuilder disk) {
        return Superblock.in(new Bytes(disk.bytes()));
    }

    private static int hex(String digits) {
        return Integer.parseInt(digits, 16);
    }
}
