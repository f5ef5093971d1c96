package io.quinit.dist.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KernelFragmentTest {
    private static final String CONFIGURATION = """
            # Linux
            CONFIG_SMP=y
            CONFIG_NR_CPUS=64
            # CONFIG_MODULES is not set
            CONFIG_SERIO=y
            """;

    @Test
    void linesThatHoldAreNotNamed() {
        var fragment = new KernelFragment("""
                # A comment about CONFIG_SMP=n, and an empty line.

                CONFIG_SMP=y
                CONFIG_NR_CPUS=64
                # CONFIG_MODULES is not set
                # CONFIG_UNHEARD_OF is not set
                """);
        assertThat(fragment.unheld(CONFIGURATION)).isEmpty();
    }

    @Test
    void linesThatKconfigDroppedAreNamed() {
        var fragment = new KernelFragment("""
                CONFIG_NR_CPUS=8
                CONFIG_MODULES=y
                CONFIG_UNHEARD_OF=y
                # CONFIG_SERIO is not set
                """);
        assertThat(fragment.unheld(CONFIGURATION))
                .containsExactly(
                        "CONFIG_NR_CPUS=8", "CONFIG_MODULES=y", "CONFIG_UNHEARD_OF=y", "# CONFIG_SERIO is not set");
    }
}
