package io.quinit.steps.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quinit.StepFixture;
import io.quinit.boot.step.BootFailure;
import io.quinit.fake.machine.EndOfRun;
import io.quinit.kernel.Errno;
import io.quinit.kernel.RebootCommand;
import io.quinit.kernel.Resource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BecomeAgentTest {
    private static final String EXEC = "exec /agent";

    private final StepFixture rig = new StepFixture();

    @BeforeEach
    void rootWithAnAgent() {
        rig.kernel.executable("/agent").directory("/work");
    }

    @Test
    void withoutPropertiesLittleIsDone() {
        launch("");

        assertThat(rig.kernel.calls()).containsExactly("chdir /", "limit nofile to 1024:4096", EXEC);
    }

    /** A limit is raised by root alone, and one of memory hurts ourselves too. */
    @Test
    void limitsComeLateAndBeforeTheIdentity() {
        launch("init.agent.cwd=/work init.agent.rlimits.as=1G init.agent.user=1000");

        assertThat(rig.kernel.calls())
                .containsExactly(
                        "chdir /work",
                        "limit nofile to 1024:4096",
                        "limit as to 1073741824:1073741824",
                        "set user 1000:1000",
                        EXEC);
    }

    @ParameterizedTest(name = "refused: {0}")
    @ValueSource(
            strings = {
                "chdir /work",
                "limit nproc",
                "drop capability 7",
                "keep",
                "set user",
                "set capabilities",
                "raise",
                "set no_new_privs",
                "exec"
            })
    void processIsWhatItWasWhateverFails(String call) {
        var resources = List.of(Resource.NOFILE, Resource.NPROC);
        var limits = resources.stream().map(rig.kernel::limit).toList();
        rig.kernel.fail(call, Errno.EPERM);

        assertThatThrownBy(() -> become("init.agent.cwd=/work init.agent.rlimits.nofile=7 init.agent.rlimits.nproc=8"
                        + " init.agent.user=1000 init.agent.caps=chown init.agent.no-new-privileges"))
                .isInstanceOf(BootFailure.class)
                .hasMessageStartingWith(call);

        assertThat(rig.kernel.calls()).last().isEqualTo("chdir /");
        assertThat(resources).map(rig.kernel::limit).isEqualTo(limits);
        assertThatThrownBy(() -> rig.kernel.reboot(RebootCommand.POWER_OFF)).isInstanceOf(EndOfRun.class);
    }

    @Test
    void folderThatCannotBeLeftIsToldBesideTheCause() {
        rig.kernel.fail("chdir", Errno.EIO);

        assertThatThrownBy(() -> become("init.agent.cwd=/work")).hasMessageStartingWith("chdir /work: EIO");

        assertThat(rig.warnings()).containsExactly("chdir /: EIO input/output error");
    }

    private void launch(String line) {
        assertThatThrownBy(() -> become(line)).isInstanceOf(EndOfRun.class);
    }

    private void become(String line) {
        var config = rig.line(line).settings(AgentConfig.class);
        rig.run(new BecomeAgent(
                config, new AgentProgram("/agent", List.of(), AgentEnvironment.of(rig.kernel, config))));
    }
}
