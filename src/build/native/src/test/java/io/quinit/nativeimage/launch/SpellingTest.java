package io.quinit.nativeimage.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {
    private static final List<String> KNOWN =
            List.of("--color", "--features", "--gc=epsilon", "--gc=serial", "--static");

    @Test
    void slipLeadsToTheOptionMeant() {
        assertThat(Spelling.nearest("--feature=a.B", KNOWN)).startsWith("--features");
    }

    @Test
    void wrongValueLeadsToTheRightOnes() {
        assertThat(Spelling.nearest("--gc=g1", KNOWN)).startsWith("--gc=serial", "--gc=epsilon");
    }
}
