package io.quinit.superblock;

/**
 * What a disk can hold, by its magic bytes: where they are, where UUID and label are, and how long. Of swap there is one for each
 * size of a page, since its magic ends the first one.
 *
 * @see <a href="https://www.kernel.org/doc/html/latest/filesystems/index.html">the kernel's file systems</a>, and blkid(8), with
 *     which each place was compared
 */
public enum Format {
    EXT("ext4", 0x438, "\u0053\u00ef", 0x468, 16, 0x478, 16),
    XFS("xfs", 0, "XFSB", 0x20, 16, 0x6c, 12),
    BTRFS("btrfs", 0x10040, "_BHRfS_M", 0x10020, 16, 0x1012b, 256),
    EROFS("erofs", 0x400, "\u00e2\u00e1\u00f5\u00e0", 0x430, 16, 0x440, 16),
    SQUASHFS("squashfs", 0, "hsqs", 0, 0, 0, 0),
    F2FS("f2fs", 0x400, "\u0010\u0020\u00f5\u00f2", 0x46c, 16, 0, 0),
    FAT32("vfat", 0x52, "FAT32   ", 0x43, 4, 0x47, 11),
    FAT16("vfat", 0x36, "FAT16   ", 0x27, 4, 0x2b, 11),
    FAT12("vfat", 0x36, "FAT12   ", 0x27, 4, 0x2b, 11),
    EXFAT("exfat", 3, "EXFAT   ", 0x64, 4, 0, 0),
    NTFS("ntfs", 3, "NTFS    ", 0, 0, 0, 0),
    ISO9660("iso9660", 0x8001, "CD001", 0, 0, 0x8028, 32),
    SWAP_4K("swap", 0xff6, "SWAPSPACE2", 0x40c, 16, 0x41c, 16),
    SWAP_8K("swap", 0x1ff6, "SWAPSPACE2", 0x40c, 16, 0x41c, 16),
    SWAP_16K("swap", 0x3ff6, "SWAPSPACE2", 0x40c, 16, 0x41c, 16),
    SWAP_64K("swap", 0xfff6, "SWAPSPACE2", 0x40c, 16, 0x41c, 16),
    LUKS("LUKS", 0, "LUKS\u00ba\u00be", 0, 0, 0, 0),
    LVM("LVM", 0x218, "LVM2 001", 0, 0, 0, 0),
    VERITY("verity", 0, "verity\0\0", 0, 0, 0, 0),
    QCOW2("qcow2", 0, "QFI\u00fb", 0, 0, 0, 0),
    VMDK("vmdk", 0, "KDMV", 0, 0, 0, 0),
    VHDX("vhdx", 0, "vhdxfile", 0, 0, 0, 0),
    GZIP("gzip", 0, "\u001f\u008b\u0008", 0, 0, 0, 0),
    XZ("xz", 0, "\u00fd7zXZ\0", 0, 0, 0, 0),
    ZSTD("zstd", 0, "\u0028\u00b5\u002f\u00fd", 0, 0, 0, 0);

    /** As far as the last of these places, and to the end of a sector. */
    public static final int HEAD = 0x1_0400;

    /** What mkfs.vfat writes where no label was given. */
    private static final String NO_LABEL = "NO NAME";

    private final String type;
    private final int magicAt;
    private final String magic;
    private final int uuidAt;
    private final int uuidLength;
    private final int labelAt;
    private final int labelLength;

    Format(String type, int magicAt, String magic, int uuidAt, int uuidLength, int labelAt, int labelLength) {
        this.type = type;
        this.magicAt = magicAt;
        this.magic = magic;
        this.uuidAt = uuidAt;
        this.uuidLength = uuidLength;
        this.labelAt = labelAt;
        this.labelLength = labelLength;
    }

    /** As /proc/filesystems calls it, if it is a file system. */
    public String type() {
        return type;
    }

    public boolean isIn(Bytes head) {
        return head.has(magicAt, magic);
    }

    /** As blkid(8) writes it; empty where there is none. */
    public String uuid(Bytes head) {
        return switch (uuidLength) {
            case 16 -> Uuids.uuid(head, uuidAt);
            case 4 -> Uuids.serial(head, uuidAt);
            default -> "";
        };
    }

    /** Empty where there is none. */
    public String label(Bytes head) {
        var label = head.text(labelAt, labelLength);
        return label.equals(NO_LABEL) ? "" : label;
    }
}
