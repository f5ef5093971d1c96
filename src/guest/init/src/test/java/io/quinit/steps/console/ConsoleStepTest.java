package io.quinit.steps.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.StepFixture;
import org.junit.jupiter.api.Test;

class ConsoleStepTest {
    private final StepFixture rig = new StepFixture();

    @Test
    void saysWhichItChose() {
        rig.kernel.terminal("/dev/ttyS0");

        new ConsoleStep(rig.console()).run(rig.log());

        assertThat(rig.kernel.console()).containsExactly("[init] step: /dev/ttyS0");
    }

    @Test
    void noConsoleIsNoFailure() {
        new ConsoleStep(rig.console()).run(rig.log());

        assertThat(rig.kernel.console())
                .containsExactly("[init] step: none of the candidates takes a write; messages stay where they went");
    }
}
