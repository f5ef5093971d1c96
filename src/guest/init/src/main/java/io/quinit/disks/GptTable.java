package io.quinit.disks;

import io.quinit.superblock.Bytes;
import io.quinit.superblock.Uuids;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A GUID partition table. Its checksums are not computed: the kernel has, before it made the partitions that count here.
 *
 * @param uuids of the partitions from number 1 on; empty for an entry that is not used
 * @see <a href="https://uefi.org/specs/UEFI/2.10/05_GUID_Partition_Table_Format.html">UEFI, GUID partition table</a>
 */
record GptTable(List<String> uuids) implements PartitionTable {
    private static final String SIGNATURE = "EFI PART";
    private static final int[] SECTOR_SIZES = {512, 4096};

    /** The kernel takes no other size, and every tool makes 128 of them. */
    private static final int ENTRY_SIZE = 128;

    private static final int MAX_ENTRIES = 128;

    /** No disk is larger, and no sum with it overflows. */
    private static final long LAST_BLOCK = 1L << 48;

    /**
     * Where the entries are.
     *
     * @param offset in bytes from the start of the disk
     */
    record Place(long offset, int count) {
        int length() {
            return count * ENTRY_SIZE;
        }
    }

    /** By the header; empty where there is none, or one that the kernel would not take either. */
    static Optional<Place> place(Bytes head) {
        for (var sector : SECTOR_SIZES) {
            if (head.has(sector, SIGNATURE) && head.u32(sector + 84) == ENTRY_SIZE && MbrTable.isProtective(head)) {
                var count = Math.min(MAX_ENTRIES, head.u32(sector + 80));
                var block = head.u64(sector + 72);
                var isSane = block > 0 && block < LAST_BLOCK;
                return isSane ? Optional.of(new Place(block * sector, (int) count)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    static GptTable of(Bytes entries) {
        return new GptTable(IntStream.range(0, entries.length() / ENTRY_SIZE)
                .mapToObj(entry -> uuid(entries, entry * ENTRY_SIZE))
                .toList());
    }

    private static String uuid(Bytes entries, int at) {
        var isUsed = !entries.isZero(at, 16);
        return isUsed ? Uuids.guid(entries, at + 16) : "";
    }

    @Override
    public String name() {
        return "GPT";
    }

    @Override
    public String uuidOf(int partition) {
        return partition > 0 && partition <= uuids.size() ? uuids.get(partition - 1) : "";
    }
}
