package io.quinit.disks;

import io.quinit.cmdline.DeviceName;
import io.quinit.superblock.Bytes;
import io.quinit.superblock.ClaimedSize;
import io.quinit.superblock.Format;
import java.util.ArrayList;
import java.util.List;

/**
 * What a disk says it holds: a file system, or something that is none.
 *
 * @param type a file system's as in /proc/filesystems; else a name of our own, such as {@code LUKS}
 * @param uuid as blkid(8) writes it; empty where there is none
 * @param label empty where there is none
 * @param size that the file system says it has, in bytes; 0 where it does not say
 * @param blockSize of an ext file system, in bytes; 0 for others
 * @param features of an ext file system; none for others
 */
public record Superblock(String type, String uuid, String label, long size, long blockSize, ExtFeatures features) {
    /** A label fits into a line of the console; btrfs allows 256 bytes. */
    private static final int SHOWN = 40;

    /** All that are there: what a disk held before may still show. */
    static List<Superblock> in(Bytes head) {
        var found = new ArrayList<Superblock>();
        for (var format : Format.values()) {
            if (format.isIn(head) && !isChance(format, head)) {
                found.add(of(format, head));
            }
        }
        return List.copyOf(found);
    }

    /** Two bytes of magic are in every 65536th encrypted disk. */
    private static boolean isChance(Format format, Bytes head) {
        return format == Format.EXT && ClaimedSize.extBlockSize(head) == 0;
    }

    private static Superblock of(Format format, Bytes head) {
        var isExt = format == Format.EXT;
        var features = isExt ? ExtFeatures.in(head) : ExtFeatures.NONE;
        return new Superblock(
                isExt ? features.type() : format.type(),
                format.uuid(head),
                format.label(head),
                ClaimedSize.of(format, head),
                isExt ? ClaimedSize.extBlockSize(head) : 0,
                features);
    }

    /** Whether a mount as this type can succeed: ext4 mounts its elders too, and ext3 an ext2 not. */
    public boolean fits(String mountType) {
        return type.equals(mountType) || type.startsWith("ext") && mountType.equals("ext4");
    }

    /** Why it can never be a root file system and what to do; empty for a file system. */
    public String otherUse() {
        return switch (type) {
            case "swap" -> "it is swap space: name another disk by init.root";
            case "jbd" -> "it is the journal of another ext4: name that one by init.root";
            case "LUKS" -> "it is encrypted (LUKS), and this init opens no encrypted disk";
            case "LVM" -> "it is part of an LVM volume group, which this init does not put together";
            case "verity" -> "it is a hash tree of dm-verity: name the disk that the tree is of by init.root";
            case "qcow2", "vmdk", "vhdx" ->
                "it is a " + type + " image that the host passes on as it stands: attach it as " + type
                        + ", not as raw";
            case "gzip", "xz", "zstd" -> "it is compressed (" + type + "): unpack it on the host";
            default -> "";
        };
    }

    boolean answersTo(DeviceName name) {
        return switch (name) {
            case DeviceName.Uuid wanted -> uuid.equalsIgnoreCase(wanted.uuid());
            case DeviceName.Label wanted -> label.equals(wanted.label());
            default -> false;
        };
    }

    /** {@code ext4 LABEL=data}, in words that {@code init.root} takes: the UUID where one was asked for or no label is there. */
    String describe(DeviceName wanted) {
        if (!uuid.isEmpty() && (label.isEmpty() || wanted instanceof DeviceName.Uuid)) {
            return type + " UUID=" + uuid;
        }
        return label.isEmpty() ? type : type + " LABEL=" + label.substring(0, Math.min(SHOWN, label.length()));
    }
}
