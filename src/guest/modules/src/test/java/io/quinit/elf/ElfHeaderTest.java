package io.quinit.elf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElfHeaderTest {
    private static ByteBuffer head(boolean wide, ByteOrder order) {
        var head = ByteBuffer.allocate(wide ? 64 : 52).order(ByteOrder.LITTLE_ENDIAN);
        head.putInt(0, 0x464c457f).put(4, (byte) (wide ? 2 : 1));
        return head.put(5, (byte) (order == ByteOrder.BIG_ENDIAN ? 2 : 1)).order(order);
    }

    @Test
    void wideHeaderSaysWhereItsTablesAre() {
        var head = head(true, ByteOrder.LITTLE_ENDIAN).putShort(16, (short) ElfHeader.SHARED);
        head.putShort(18, (short) ElfMachine.X86_64).putLong(32, 64).putLong(40, 1L << 40);
        head.putShort(54, (short) 56).putShort(56, (short) 9).putShort(58, (short) 64);
        head.putShort(60, (short) 0xffff).putShort(62, (short) 7);
        var header = new ElfHeader(head);
        assertThat(header.isWhole()).isTrue();
        assertThat(header.type()).isEqualTo(ElfHeader.SHARED);
        assertThat(header.machineName()).isEqualTo("x86-64");
        assertThat(header.segments()).isEqualTo(new ElfHeader.Table(64, 56, 9));
        assertThat(header.sections()).isEqualTo(new ElfHeader.Table(1L << 40, 64, 0xffff));
        assertThat(header.sectionNames()).isEqualTo(7);
    }

    @Test
    void narrowHeaderOfTheOtherByteOrderIsReadToo() {
        var head = head(false, ByteOrder.BIG_ENDIAN).putShort(18, (short) 40);
        head.putInt(28, 0xffff_fff0).putShort(42, (short) 32).putShort(44, (short) 3);
        var header = new ElfHeader(head);
        assertThat(header.isWhole()).isTrue();
        assertThat(header.machineName()).isEqualTo("arm (32 bits, big endian)");
        assertThat(header.segments()).isEqualTo(new ElfHeader.Table(0xffff_fff0L, 32, 3));
    }

    @Test
    void segmentsAreReadInTheHeadersOwnWay() {
        var wide = ByteBuffer.allocate(56).order(ByteOrder.LITTLE_ENDIAN).putInt(0, ElfSegment.LOAD);
        wide.putLong(8, 1).putLong(16, 2).putLong(32, -1);
        assertThat(new ElfHeader(head(true, ByteOrder.LITTLE_ENDIAN)).segment(wide))
                .isEqualTo(new ElfSegment(ElfSegment.LOAD, 1, 2, -1));
        var narrow = ByteBuffer.allocate(32).putInt(0, ElfSegment.INTERPRETER);
        narrow.putInt(4, 1).putInt(8, 2).putInt(16, -1);
        assertThat(new ElfHeader(head(false, ByteOrder.BIG_ENDIAN)).segment(narrow))
                .isEqualTo(new ElfSegment(ElfSegment.INTERPRETER, 1, 2, 0xffff_ffffL));
    }

    @ParameterizedTest
    @CsvSource({"64, true, true", "63, true, false", "52, false, true", "51, false, false", "4, false, false"})
    void headerThatIsCutShortIsNotWhole(int length, boolean wide, boolean whole) {
        var head = head(wide, ByteOrder.LITTLE_ENDIAN).limit(length);
        assertThat(new ElfHeader(head).isWhole()).isEqualTo(whole);
        assertThat(ElfHeader.isElf(head)).isTrue();
        assertThat(ElfHeader.isElf(head.limit(3))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "62, true, false, x86-64",
        "62, false, false, x32",
        "183, true, false, aarch64",
        "183, true, true, aarch64 (big endian)",
        "21, true, false, ppc64le",
        "999, true, false, ELF machine 999"
    })
    void machineHasAName(int machine, boolean wide, boolean bigEndian, String name) {
        assertThat(ElfMachine.nameOf(machine, wide, bigEndian)).isEqualTo(name);
    }

    @Test
    void kernelsNameForAProcessorIsThatOfItsPrograms() {
        assertThat(ElfMachine.ofKernel("x86_64")).isEqualTo(ElfMachine.nameOf(ElfMachine.X86_64));
        assertThat(ElfMachine.ofKernel("aarch64")).isEqualTo(ElfMachine.nameOf(ElfMachine.AARCH64));
    }
}
