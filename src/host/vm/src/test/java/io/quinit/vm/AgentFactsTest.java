package io.quinit.vm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quinit.host.HostFailure;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgentFactsTest {
    private static final AgentFacts FACTS = AgentFacts.of(List.of(
            "[init] agent: none of these",
            "agent: fd 0 /dev/ttyS0",
            "agent: fd 1 /dev/ttyS0",
            "agent: pid 1",
            "agent: end"));

    @Test
    void factsOfOneSubjectComeInOrder() {
        assertThat(FACTS.all("fd")).containsExactly("0 /dev/ttyS0", "1 /dev/ttyS0");
    }

    @Test
    void subjectCanHaveMoreWords() {
        assertThat(FACTS.one("fd 1")).isEqualTo("/dev/ttyS0");
    }

    @Test
    void numberIsRead() {
        assertThat(FACTS.number("pid")).isEqualTo(1);
    }

    @Test
    void lastLineTellsThatAllIsThere() {
        assertThat(FACTS.complete()).isTrue();
        assertThat(AgentFacts.of(List.of("agent: pid 1")).complete()).isFalse();
    }

    @Test
    void missingFactIsNamed() {
        assertThatThrownBy(() -> FACTS.one("swap"))
                .isInstanceOf(HostFailure.class)
                .hasMessageContaining("agent: swap");
    }
}
