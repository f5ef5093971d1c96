package io.quinit.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class QuinitToolTest {
    @Test
    void failureIsOneLineWithoutStackTrace() {
        var run = CommandRun.of("root", "/nowhere/at/all", "--out", "/nowhere/root.img");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).isEqualToIgnoringNewLines("quinit-tool: /nowhere/at/all is no folder");
    }

    @Test
    void missingInputFileIsNamed() {
        var run = CommandRun.of("initramfs", "--init", "/nowhere/init", "--out", "/nowhere/initramfs");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("/nowhere/init: no such file").doesNotContain("\tat ");
    }

    @Test
    void wrongUsageEndsWithTwo() {
        assertThat(CommandRun.of("initramfs", "--nonsense").status()).isEqualTo(2);
    }

    @Test
    void numbersAreWrittenAlikeInEveryCountry() {
        Locale before = Locale.getDefault(Locale.Category.FORMAT);
        Locale.setDefault(Locale.Category.FORMAT, Locale.of("ar", "EG"));
        try {
            assertThat("%d %.1f".formatted(12, 1.5)).isNotEqualTo("12 1.5");
            QuinitTool.run("--version");
            assertThat("%d %.1f".formatted(12, 1.5)).isEqualTo("12 1.5");
        } finally {
            Locale.setDefault(Locale.Category.FORMAT, before);
        }
    }
}
