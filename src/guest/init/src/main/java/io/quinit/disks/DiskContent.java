package io.quinit.disks;

import io.quinit.cmdline.DeviceName;
import io.quinit.kernel.Descriptor;
import io.quinit.kernel.Kernel;
import io.quinit.kernel.KernelException;
import io.quinit.kernel.OpenFlag;
import io.quinit.superblock.Bytes;
import io.quinit.superblock.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is on a block device.
 *
 * @param table {@code null} where it is not divided
 * @param blank whether all that was read is zeros
 * @param trouble why it could not be read; empty where it was
 * @param settled whether another look would find the same; a node, for one, comes after its entry in sysfs
 */
public record DiskContent(
        List<Superblock> superblocks, PartitionTable table, boolean blank, String trouble, boolean settled) {

    /** Reads its head. A device that is gone, has no medium or does not answer has a trouble, and nothing else. */
    static DiskContent read(Kernel kernel, String path) {
        // O_NONBLOCK: a drive without a medium opens too, instead of waiting for one.
        try (var device = kernel.open(path, OpenFlag.RDONLY, OpenFlag.NONBLOCK)) {
            return kernel.status(device).isBlockDevice()
                    ? of(kernel, device)
                    : unreadable(path + " is no block device", false);
        } catch (KernelException failure) {
            return unreadable(failure.getMessage(), false);
        }
    }

    private static DiskContent of(Kernel kernel, Descriptor device) {
        try {
            var head = new Bytes(kernel.readAt(device, 0, Format.HEAD));
            if (head.length() == 0) {
                return unreadable(device.path() + " has no content", false);
            }
            var isBlank = head.isZero(0, head.length());
            return new DiskContent(Superblock.in(head), table(kernel, device, head), isBlank, "", true);
        } catch (KernelException failure) {
            return unreadable(failure.getMessage(), true);
        }
    }

    private static DiskContent unreadable(String trouble, boolean settled) {
        return new DiskContent(List.of(), null, false, trouble, settled);
    }

    private static PartitionTable table(Kernel kernel, Descriptor device, Bytes head) {
        var place = GptTable.place(head);
        if (place.isPresent()) {
            var entries = place.get();
            return GptTable.of(new Bytes(kernel.readAt(device, entries.offset(), entries.length())));
        }
        return MbrTable.in(head).orElse(null);
    }

    /** The name of the partition table, where there is one. */
    public Optional<String> tableName() {
        return Optional.ofNullable(table).map(PartitionTable::name);
    }

    /** Empty where there is no such partition, or no table. */
    String partUuid(int partition) {
        return table == null ? "" : table.uuidOf(partition);
    }

    /** The superblock that a mount as this type goes by. */
    public Optional<Superblock> fitting(String mountType) {
        return superblocks.stream().filter(found -> found.fits(mountType)).findFirst();
    }

    boolean answersTo(DeviceName name) {
        return superblocks.stream().anyMatch(found -> found.answersTo(name));
    }

    /** For a list of disks: {@code ext4 LABEL=data}, {@code GPT}, {@code blank}. */
    String describe(DeviceName wanted) {
        if (!trouble.isEmpty()) {
            return trouble;
        }
        var parts = new ArrayList<String>();
        superblocks.forEach(found -> parts.add(found.describe(wanted)));
        tableName().ifPresent(parts::add);
        if (parts.isEmpty()) {
            parts.add(blank ? "blank" : "nothing known");
        }
        return String.join(" and ", parts);
    }
}
