package io.quinit.vm.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SymbolsTest {
    private static final Symbols EXECUTABLE = Symbols.ofExecutable(List.of(
            "0000000000468c00 0000000000000100 t Main_main_lqbmHqGkc6H115LIVMQxf5",
            "0000000000468d80 0000000000000010 T other",
            "0000000000900000 0000000000000008 d data",
            "                 U malloc"));
    private static final Symbols KERNEL = Symbols.ofKernel(List.of(
            "agent: symbol ffffffff81000000 _text", "agent: symbol ffffffff81357710 begin_new_exec", "agent: end"));

    private static String name(Symbols symbols, long address) {
        return symbols.at(address).map(Symbols.Symbol::name).orElse("none");
    }

    @Test
    void addressIsInTheFunctionThatBeginsBeforeIt() {
        assertThat(name(EXECUTABLE, 0x468c00)).isEqualTo("Main_main_lqbmHqGkc6H115LIVMQxf5");
        assertThat(name(EXECUTABLE, 0x468cff)).isEqualTo("Main_main_lqbmHqGkc6H115LIVMQxf5");
        assertThat(name(EXECUTABLE, 0x468d80)).isEqualTo("other");
    }

    @Test
    void addressBehindAFunctionsEndIsInNone() {
        assertThat(name(EXECUTABLE, 0x468d00)).isEqualTo("none");
        assertThat(name(EXECUTABLE, 0x468bff)).isEqualTo("none");
        assertThat(name(EXECUTABLE, 0x900000)).isEqualTo("none");
    }

    @Test
    void kernelsFunctionsHaveNoSize() {
        assertThat(name(KERNEL, 0xffffffff81357800L)).isEqualTo("begin_new_exec");
        assertThat(name(KERNEL, 0xffffffff81000001L)).isEqualTo("_text");
        assertThat(KERNEL.addressOf("begin_new_exec")).contains(0xffffffff81357710L);
        assertThat(KERNEL.addressOf("none")).isEmpty();
    }
}
