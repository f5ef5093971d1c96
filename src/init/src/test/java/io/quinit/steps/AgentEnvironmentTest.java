package io.quinit.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.fake.RecordingKernel;
import org.junit.jupiter.api.Test;

class AgentEnvironmentTest {
    private static final String PATH = "PATH=/usr/local/bin:/usr/bin:/bin";
    private static final String HOME = "HOME=/root";

    @Test
    void contractsVariablesStandAboveTheKernels() {
        assertThat(AgentEnvironment.of("HOME=/\0TERM=linux\0PATH=/evil\0").variables())
                .containsExactlyInAnyOrder("TERM=linux", PATH, HOME);
    }

    @Test
    void valueMayHoldEqualsSigns() {
        assertThat(AgentEnvironment.of("A=b=c\0EMPTY=\0").variables())
                .containsExactlyInAnyOrder("A=b=c", "EMPTY=", PATH, HOME);
    }

    @Test
    void whatIsNoVariableIsLeftOut() {
        assertThat(AgentEnvironment.of("word\0=x\0").variables()).containsExactlyInAnyOrder(PATH, HOME);
    }

    @Test
    void withoutProcThereIsTheContract() {
        assertThat(AgentEnvironment.fromKernel(new RecordingKernel()).variables())
                .containsExactlyInAnyOrder(PATH, HOME);
    }
}
