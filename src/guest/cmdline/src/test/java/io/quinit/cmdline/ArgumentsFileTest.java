package io.quinit.cmdline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArgumentsFileTest {

    @Test
    void commentsAndBlankLinesAreLeftOut() {
        assertThat(ArgumentsFile.words("# why\nquiet\n\n  init.net=1  # a card\n"))
                .isEqualTo("quiet init.net=1");
    }

    @Test
    void hashInsideAWordStays() {
        assertThat(ArgumentsFile.words("init.agent.args=#1\n")).isEqualTo("init.agent.args=#1");
    }
}
