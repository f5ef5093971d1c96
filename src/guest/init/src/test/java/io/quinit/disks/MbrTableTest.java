package io.quinit.disks;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.superblock.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MbrTableTest {
    @ParameterizedTest(name = "partition {0}")
    @CsvSource({"1, deadbee1-01", "5, deadbee1-05", "16, deadbee1-10"})
    void uuidIsMadeOfTheDisksIdentifierAndTheNumber(int partition, String uuid) {
        assertThat(MbrTable.in(head(DiskBuilder.mbr(0xdeadbee1L))))
                .hasValueSatisfying(table -> assertThat(table.uuidOf(partition)).isEqualTo(uuid));
    }

    @Test
    void zerosInFrontAreKept() {
        assertThat(MbrTable.in(head(DiskBuilder.mbr(0xab))).orElseThrow().uuidOf(1))
                .isEqualTo("000000ab-01");
    }

    @Test
    void diskWithoutAnIdentifierHasNoUuids() {
        assertThat(MbrTable.in(head(DiskBuilder.mbr(0)))).isEmpty();
    }

    @Test
    void bootSectorOfAFileSystemIsNoTable() {
        assertThat(MbrTable.in(head(DiskBuilder.mbr(1).hex(0x1be, "41")))).isEmpty();
        assertThat(MbrTable.in(head(DiskBuilder.mbr(1).hex(0x1c2, "00")))).isEmpty();
        assertThat(MbrTable.in(head(DiskBuilder.mbr(1).hex(0x1fe, "0000")))).isEmpty();
    }

    private static Bytes head(DiskBuilder disk) {
        return new Bytes(disk.bytes());
    }
}
