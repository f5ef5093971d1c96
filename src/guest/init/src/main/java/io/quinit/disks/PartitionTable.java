package io.quinit.disks;

/** How a disk is divided. Where the partitions are is the kernel's to know; the table gives their UUIDs. */
sealed interface PartitionTable permits GptTable, MbrTable {

    /** Its name, for messages. */
    String name();

    /**
     * A partition's UUID as blkid(8) writes it; empty where the table has none.
     *
     * @param partition its number, from 1
     */
    String uuidOf(int partition);
}
