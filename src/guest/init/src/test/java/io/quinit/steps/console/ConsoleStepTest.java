package io.quinit.steps.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.StepFixture;
import org.junit.jupiter.api.Test;

class ConsoleStepTest {
    private final StepFixture rig = new StepFixture();

    @Test
    void saysWhichItChose() {
        rig.kernel.attachTerminal("ttyS0");

        rig.run(new ConsoleStep(rig.console()));

        assertThat(rig.kernel.console()).containsExactly("[init] console: /dev/ttyS0");
    }

    @Test
    void noConsoleIsNoFailure() {
        rig.run(new ConsoleStep(rig.console()));

        assertThat(rig.kernel.console())
                .containsExactly("[init] console: none of the candidates takes a write; messages stay where they went");
    }
}
