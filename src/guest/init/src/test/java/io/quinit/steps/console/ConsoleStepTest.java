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
    void planSaysTheRule() {
        rig.line("init.console=ttyS1,hvc0");
        var step = new ConsoleStep(rig.console());

        assertThat(rig.plan(step).actions())
                .containsExactly("take the first of /dev/ttyS1, /dev/hvc0 that takes a write");
        assertThat(step.providesConsole()).isTrue();
    }

    @Test
    void noConsoleIsNoFailure() {
        rig.run(new ConsoleStep(rig.console()));

        assertThat(rig.kernel.console())
                .containsExactly("[init] console: none of the candidates takes a write; messages stay where they went");
    }
}
