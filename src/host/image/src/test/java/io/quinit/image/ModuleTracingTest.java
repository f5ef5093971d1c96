package io.quinit.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quinit.image.TinyElf.Section;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModuleTracingTest {
    private static final byte[] CODE = {(byte) 0xe8, 0, 0, 0, 0, 0x55, (byte) 0xe8, 0, 0, 0, 0, (byte) 0xc3};
    private static final byte[] ORC = new byte[500];
    private static final int PLT32 = 4;

    /** Numbers: 1 .text, 2 its relocations, 3 .orc_unwind_ip, 4 its relocations, 5 __mcount_loc, 6 .symtab, 7 .strtab, 8 .modinfo. */
    private static byte[] module() {
        return TinyElf.withSections(List.of(
                new Section(".text", TinyElf.SHT_PROGBITS, 0, 0, CODE),
                // Symbol 2 is called at 1, symbol 1 at 7.
                new Section(".rela.text", ElfFile.SHT_RELA, 6, 1, relocations(1, 2, 7, 1)),
                new Section(".orc_unwind_ip", TinyElf.SHT_PROGBITS, 0, 0, ORC),
                new Section(".rela.orc_unwind_ip", ElfFile.SHT_RELA, 6, 3, relocations(0, 1)),
                new Section("__mcount_loc", TinyElf.SHT_PROGBITS, 0, 0, new byte[8]),
                new Section(".symtab", TinyElf.SHT_SYMTAB, 7, 0, symbols(0, 1, 7)),
                new Section(".strtab", TinyElf.SHT_STRTAB, 0, 0, TinyElf.strings(List.of("", "panic", "__fentry__"))),
                new Section(".modinfo", TinyElf.SHT_PROGBITS, 0, 0, TinyElf.strings(List.of("name=tiny")))));
    }

    private static byte[] relocations(int... offsetAndSymbol) {
        var table = ByteBuffer.allocate(offsetAndSymbol.length / 2 * 24).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < offsetAndSymbol.length; i += 2) {
            table.putLong(offsetAndSymbol[i])
                    .putInt(PLT32)
                    .putInt(offsetAndSymbol[i + 1])
                    .putLong(-4);
        }
        return table.array();
    }

    private static byte[] symbols(int... names) {
        var table = ByteBuffer.allocate(names.length * 24).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < names.length; i++) {
            table.putInt(i * 24, names[i]);
        }
        return table.array();
    }

    private static byte[] section(byte[] module, String name) throws MalformedFileException {
        var content = ElfFile.of(module).section(name).orElseThrow();
        var bytes = new byte[content.remaining()];
        content.get(bytes);
        return bytes;
    }

    @Test
    void whatTracersReadIsGoneWithItsRelocations() throws Exception {
        var cut = ElfFile.of(ModuleTracing.cut(module()));
        assertThat(cut.section(".orc_unwind_ip")).isEmpty();
        assertThat(cut.section(".rela.orc_unwind_ip")).isEmpty();
        assertThat(cut.section("__mcount_loc")).isEmpty();
        assertThat(ModuleTracing.cut(module())).hasSizeLessThan(module().length - ORC.length);
    }

    @Test
    void everythingElseStaysUnderItsNumber() throws Exception {
        var cut = ModuleTracing.cut(module());
        for (var kept : List.of(".symtab", ".strtab", ".modinfo", ".shstrtab")) {
            assertThat(section(cut, kept)).as(kept).isEqualTo(section(module(), kept));
        }
        var sections = ElfFile.of(cut).sections();
        assertThat(sections).hasSize(10);
        assertThat(sections.get(2).info()).isEqualTo(1);
        assertThat(sections.get(2).link()).isEqualTo(6);
        assertThat(ElfFile.of(cut).isNamed(sections.get(6), ".symtab", sections))
                .isTrue();
        assertThat(sections.subList(3, 6)).allMatch(section -> section.type() == ElfFile.SHT_NULL);
    }

    @Test
    void callsForTheTracerAreNoOperationsAndOthersStay() throws Exception {
        var cut = ModuleTracing.cut(module());
        var code = CODE.clone();
        System.arraycopy(new byte[] {0x0f, 0x1f, 0x44, 0, 0}, 0, code, 0, 5);
        assertThat(section(cut, ".text")).isEqualTo(code);
        var relocations = ByteBuffer.wrap(section(cut, ".rela.text")).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(relocations.getInt(8)).as("R_X86_64_NONE").isZero();
        assertThat(relocations.getInt(24 + 8)).isEqualTo(PLT32);
    }

    @Test
    void moduleOfAnotherArchitectureKeepsItsCallsAndTheirPlaces() throws Exception {
        var module = module();
        ByteBuffer.wrap(module).order(ByteOrder.LITTLE_ENDIAN).putShort(18, (short) TinyElf.AARCH64);
        var cut = ModuleTracing.cut(module);
        assertThat(section(cut, ".text")).isEqualTo(CODE);
        assertThat(ElfFile.of(cut).section("__mcount_loc")).isPresent();
        assertThat(ElfFile.of(cut).section(".orc_unwind_ip")).isEmpty();
    }

    @Test
    void moduleWithoutAnyOfItStaysAsItIs() throws Exception {
        var module = TinyElf.module("name=tiny");
        assertThat(ModuleTracing.cut(module)).isSameAs(module);
    }

    @Test
    void cuttingTwiceCutsNothingMore() throws Exception {
        var once = ModuleTracing.cut(module());
        assertThat(ModuleTracing.cut(once)).isSameAs(once);
    }

    @Test
    void everyCutOffModuleIsRefused() {
        var whole = module();
        for (int length = 0; length < whole.length; length++) {
            var cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> ModuleTracing.cut(cut))
                    .as("cut to %d bytes", length)
                    .isInstanceOf(MalformedFileException.class);
        }
    }

    @Test
    void forgedRelocationsOutsideTheCodeAreRefused() {
        var module = TinyElf.withSections(List.of(
                new Section(".text", TinyElf.SHT_PROGBITS, 0, 0, CODE),
                new Section(".rela.text", ElfFile.SHT_RELA, 3, 1, relocations(1 << 30, 1)),
                new Section(".symtab", TinyElf.SHT_SYMTAB, 4, 0, symbols(0, 1)),
                new Section(".strtab", TinyElf.SHT_STRTAB, 0, 0, TinyElf.strings(List.of("", "__fentry__"))),
                new Section(".BTF", TinyElf.SHT_PROGBITS, 0, 0, new byte[4])));
        assertThatThrownBy(() -> ModuleTracing.cut(module)).hasMessageContaining("points to 5 bytes at");
    }

    @Test
    void sectionsOverTheSameBytesAreRefused() {
        var module = module();
        var file = ByteBuffer.wrap(module).order(ByteOrder.LITTLE_ENDIAN);
        int table = (int) file.getLong(40);
        for (int i = 7; i <= 8; i++) {
            file.putLong(table + i * 64 + 24, 0).putLong(table + i * 64 + 32, module.length);
        }
        assertThatThrownBy(() -> ModuleTracing.cut(module)).hasMessageContaining("in its sections");
    }
}
