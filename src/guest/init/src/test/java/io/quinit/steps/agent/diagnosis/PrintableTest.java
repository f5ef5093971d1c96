package io.quinit.steps.agent.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTest {

    @Test
    void nameOfAStorePathIsShownWhole() {
        var path = "/nix/store/abcdefghijklmnopqrstuvwxyz012345-glibc-2.39-52/lib/ld-linux-x86-64.so.2";

        assertThat(Printable.of(path)).isEqualTo(path);
    }

    @Test
    void lengthIsBounded() {
        assertThat(Printable.of("a".repeat(4096))).isEqualTo("a".repeat(120) + "…");
    }

    @Test
    void nothingThatATerminalObeysGetsThrough() {
        assertThat(Printable.of("\u001b[2J\u009b1A\u202egnp.exe\r\n\u007f")).isEqualTo("?[2J?1A?gnp.exe\\r\\n?");
    }
}
