package io.quinit.agent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShownTest {

    @Test
    void nameOfAStorePathIsShownWhole() {
        var path = "/nix/store/abcdefghijklmnopqrstuvwxyz012345-glibc-2.39-52/lib/ld-linux-x86-64.so.2";

        assertThat(Shown.of(path)).isEqualTo(path);
    }

    @Test
    void lengthIsBounded() {
        assertThat(Shown.of("a".repeat(4096))).isEqualTo("a".repeat(120) + "…");
    }

    @Test
    void nothingThatATerminalObeysGetsThrough() {
        assertThat(Shown.of("\u001b[2J\u009b1A\u202egnp.exe\r\n\u007f")).isEqualTo("?[2J?1A?gnp.exe\\r\\n?");
    }
}
