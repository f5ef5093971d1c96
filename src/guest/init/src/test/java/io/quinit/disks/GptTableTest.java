package io.quinit.disks;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.superblock.Bytes;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GptTableTest {
    private static final String ON_DISK = "6ecf6ca6b3f64d488c3a97a97f702aff";

    @Test
    void firstThreeGroupsAreLittleEndian() {
        assertThat(table(DiskBuilder.gpt(ON_DISK)).uuidOf(1)).isEqualTo("a66ccf6e-f6b3-484d-8c3a-97a97f702aff");
    }

    @Test
    void numbersAreThoseOfTheEntries() {
        var table = table(DiskBuilder.gpt(ON_DISK, DiskBuilder.UUID_BYTES).hex(0x400, "00".repeat(16)));

        assertThat(table.uuidOf(1)).isEmpty();
        assertThat(table.uuidOf(2)).isEqualTo("33221100-5544-7766-8899-aabbccddeeff");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {-1, 0, 129, Integer.MAX_VALUE})
    void partitionThatTheTableHasNotHasNoUuid(int partition) {
        assertThat(table(DiskBuilder.gpt(ON_DISK)).uuidOf(partition)).isEmpty();
    }

    @Test
    void sectorsMayBeOf4096Bytes() {
        var disk = DiskBuilder.gpt()
                .hex(0x200, "00".repeat(92))
                .text(0x1000, "EFI PART")
                .u32(0x1048, 2)
                .u32(0x1050, 128)
                .u32(0x1054, 128);

        assertThat(GptTable.place(new Bytes(disk.bytes()))).contains(new GptTable.Place(0x2000, 128));
    }

    @Test
    void countIsBounded() {
        assertThat(place(DiskBuilder.gpt().u32(0x250, 0xffff_ffffL))).contains(new GptTable.Place(0x400, 128));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "size of an entry, 254, 00000000",
        "size of an entry, 254, 01000000",
        "size of an entry, 254, ffffffff",
        "place of the entries, 248, 0000000000000000",
        "place of the entries, 248, ffffffffffffffff",
        "place of the entries, 248, ffffffffffffff7f"
    })
    void headerThatMakesNoSenseIsNone(String what, String at, String bytes) {
        assertThat(place(DiskBuilder.gpt(ON_DISK).hex(Integer.parseInt(at, 16), bytes)))
                .as(what)
                .isEmpty();
    }

    /** The kernel goes by the MBR then, and so do the partitions that it shows. */
    @Test
    void headerWithoutAProtectiveMbrIsNone() {
        assertThat(place(DiskBuilder.gpt(ON_DISK).hex(0x1c2, "83"))).isEmpty();
    }

    private static Optional<GptTable.Place> place(DiskBuilder disk) {
        return GptTable.place(new Bytes(disk.bytes()));
    }

    private static GptTable table(DiskBuilder disk) {
        var place = place(disk).orElseThrow();
        return GptTable.of(new Bytes(
                Arrays.copyOfRange(disk.bytes(), (int) place.offset(), (int) place.offset() + place.length())));
    }
}
