package io.quinit.cluster.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChildrenTimeTest {
    @Test
    void nameWithBlanksAndParenthesesMovesNoField() {
        String stat = "42 (a) b (c)) S 1 42 42 0 -1 4194304 11 22 33 44 55 66 700 50 20 0 1 0 9 0 0";
        assertThat(ChildrenTime.seconds(stat)).isEqualTo(7.5);
    }
}
