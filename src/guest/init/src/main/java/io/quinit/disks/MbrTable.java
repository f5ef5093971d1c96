package io.quinit.disks;

import io.quinit.superblock.Bytes;
import io.quinit.superblock.Uuids;
import java.util.Optional;

/**
 * The partition table of a master boot record. A partition's UUID is made of the disk's identifier and the partition's number
 * ({@code deadbee1-01}), so that the chain of logical partitions, which a hostile disk can make endless, need not be walked.
 *
 * @param identifier of the disk; never 0
 */
record MbrTable(long identifier) implements PartitionTable {
    private static final int ENTRIES = 0x1be;
    private static final int ENTRY_SIZE = 16;
    private static final int TYPE = 4;
    private static final int PROTECTIVE = 0xee;

    /** A file system's boot sector ends like one, and is told from it by what stands where the entries would be. */
    static Optional<MbrTable> in(Bytes head) {
        var identifier = head.u32(0x1b8);
        return identifier != 0 && hasEntries(head) ? Optional.of(new MbrTable(identifier)) : Optional.empty();
    }

    /** Whether it only keeps old tools off a GPT; without this the kernel takes no GPT for one. */
    static boolean isProtective(Bytes head) {
        return hasEntries(head) && hasType(head, PROTECTIVE);
    }

    private static boolean hasEntries(Bytes head) {
        var used = 0;
        for (var at = ENTRIES; at < ENTRIES + 4 * ENTRY_SIZE; at += ENTRY_SIZE) {
            if ((head.u8(at) & 0x7f) != 0) {
                return false;
            }
            used |= head.u8(at + TYPE);
        }
        return head.u16(0x1fe) == 0xaa55 && used != 0;
    }

    private static boolean hasType(Bytes head, int type) {
        for (var at = ENTRIES; at < ENTRIES + 4 * ENTRY_SIZE; at += ENTRY_SIZE) {
            if (head.u8(at + TYPE) == type) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String name() {
        return "MBR";
    }

    @Override
    public String uuidOf(int partition) {
        return Uuids.hex(identifier, 8) + "-" + Uuids.hex(partition, 2);
    }
}
