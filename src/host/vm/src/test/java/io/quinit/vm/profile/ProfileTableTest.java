package io.quinit.vm.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProfileTableTest {
    private static final List<String> TABLE = ProfileTable.of(
            Counts.parse(
                    List.of("400010 3000000", "400020 1000000", "7ffff7fc1000 2000000", "ffffffff81000010 4000000")),
            Symbols.ofExecutable(List.of("0000000000400000 0000000000001000 t Main_main_lqbmHqGkc6H115LIVMQxf5")),
            Symbols.ofKernel(List.of("agent: symbol ffffffff81000000 clear_page")));

    @Test
    void instructionsAreTheKernelsTheLibrariesOrTheExecutables() {
        assertThat(TABLE)
                .startsWith(
                        "| whose | million instructions | share |",
                        "|---|---:|---:|",
                        "| executable | 4.00 | 40.0 % |",
                        "| kernel | 4.00 | 40.0 % |",
                        "| ld.so, libc and our libraries | 2.00 | 20.0 % |",
                        "| all | 10.00 | 100.0 % |");
    }

    @Test
    void blocksOfAFunctionAreAddedUp() {
        assertThat(TABLE)
                .contains("| Main.main | 4.00 | 40.0 % |", "| clear_page | 4.00 | 40.0 % |")
                .contains("| Main | 4.00 | 40.0 % | 4096 |");
    }
}
