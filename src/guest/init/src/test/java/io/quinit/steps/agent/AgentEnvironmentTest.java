package io.quinit.steps.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.StepFixture;
import org.junit.jupiter.api.Test;

class AgentEnvironmentTest {
    private static final String PATH = "PATH=/usr/local/bin:/usr/bin:/bin";
    private static final String HOME = "HOME=/root";

    private final StepFixture rig = new StepFixture();

    @Test
    void contractsVariablesStandAboveTheKernels() {
        rig.kernel.file("/proc/self/environ", "HOME=/\0TERM=linux\0PATH=/evil\0");

        assertThat(environment().words()).containsExactlyInAnyOrder("TERM=linux", PATH, HOME);
    }

    @Test
    void commandLinesVariablesStandAboveBoth() {
        rig.line("init.agent.env.TERM=dumb init.agent.env.PATH=/opt init.agent.env.path=x init.agent.env.a.b=y")
                .kernel
                .file("/proc/self/environ", "TERM=linux\0");

        assertThat(environment().words()).containsExactlyInAnyOrder("TERM=dumb", "PATH=/opt", "path=x", "a.b=y", HOME);
    }

    @Test
    void valueMayHoldEqualsSignsOrNothing() {
        rig.line("init.agent.env.C=d=e init.agent.env.D=").kernel.file("/proc/self/environ", "A=b=c\0EMPTY=\0");

        assertThat(environment().words()).containsExactlyInAnyOrder("A=b=c", "EMPTY=", "C=d=e", "D=", PATH, HOME);
    }

    @Test
    void whatIsNoVariableIsLeftOut() {
        rig.kernel.file("/proc/self/environ", "word\0=x\0");

        assertThat(environment().words()).containsExactlyInAnyOrder(PATH, HOME);
    }

    @Test
    void withoutProcThereIsTheContract() {
        rig.kernel.umountLazy("/proc");

        assertThat(environment().words()).containsExactlyInAnyOrder(PATH, HOME);
    }

    @Test
    void secretsDoNotShowInMessages() {
        rig.line("init.agent.env.TOKEN=hunter2");

        assertThat(environment()).asString().doesNotContain("hunter2");
    }

    private AgentEnvironment environment() {
        return AgentEnvironment.of(rig.kernel, rig.settings(AgentConfig.class));
    }
}
