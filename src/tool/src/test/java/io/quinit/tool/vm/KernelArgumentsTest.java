package io.quinit.tool.vm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KernelArgumentsTest {

    @Test
    void commentsAndBlankLinesAreLeftOut() {
        assertThat(KernelArguments.parse("# why\nquiet\n\n  init.net=1  # a card\n"))
                .isEqualTo("quiet init.net=1");
    }

    @Test
    void hashInsideAWordStays() {
        assertThat(KernelArguments.parse("init.agent.args=#1\n")).isEqualTo("init.agent.args=#1");
    }
}
