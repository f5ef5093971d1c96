package io.quinit.elf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElfMachineTest {
    @ParameterizedTest
    @CsvSource({
        "21, true, false, ppc64le",
        "21, true, true, ppc64",
        "22, true, true, s390x",
        "22, false, true, s390",
        "40, false, false, arm (32 bits)",
        "40, false, true, 'arm (32 bits, big endian)'",
        "62, true, false, x86-64",
        "62, false, false, x32",
        "183, true, false, aarch64",
        "183, true, true, aarch64 (big endian)",
        "243, true, false, riscv64",
        "243, false, false, riscv32",
        "999, true, false, ELF machine 999"
    })
    void nameSaysWidthAndByteOrderWhereThereAreTwo(int machine, boolean wide, boolean bigEndian, String name) {
        assertThat(ElfMachine.nameOf(machine, wide, bigEndian)).isEqualTo(name);
    }

    @Test
    void nameOfTheKernelIsTheSameAsThatOfAProgram() {
        assertThat(ElfMachine.ofKernel("x86_64")).isEqualTo(ElfMachine.nameOf(ElfMachine.X86_64));
        assertThat(ElfMachine.ofKernel("aarch64")).isEqualTo(ElfMachine.nameOf(ElfMachine.AARCH64));
    }

    @Test
    void programHeadersAreAsLongAsElfSays() {
        assertThat(ElfSegment.size(true)).isEqualTo(56);
        assertThat(ElfSegment.size(false)).isEqualTo(32);
    }
}
