package io.quinit.steps.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quinit.StepFixture;
import io.quinit.boot.step.Action;
import io.quinit.boot.step.BootFailure;
import io.quinit.kernel.Errno;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgentIdentityTest {
    private static final int CAPABILITIES = 41;

    private final StepFixture rig = new StepFixture();

    @Test
    void everythingComesInTheKernelsOrder() {
        take("init.agent.user=1000:100 init.agent.caps=kill,chown init.agent.no-new-privileges");

        var expected = new ArrayList<String>();
        for (var number = 0; number < CAPABILITIES; number++) {
            if (number != 0 && number != 5) {
                expected.add("drop capability " + number);
            }
        }
        expected.addAll(List.of(
                "keep capabilities",
                "set user 1000:100",
                "set capabilities 0x21",
                "raise ambient capability 0",
                "raise ambient capability 5",
                "set no_new_privs"));
        assertThat(rig.kernel.calls()).isEqualTo(expected);
    }

    @Test
    void userAloneLosesItsCapabilitiesByTheKernelsRule() {
        take("init.agent.user=1000");

        assertThat(rig.kernel.calls()).containsExactly("set user 1000:1000");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"init.agent.caps=chown", "init.agent.caps=chown init.agent.user=0:100"})
    void rootNeedsNoAmbientCapabilities(String line) {
        take(line);

        assertThat(rig.calls("drop capability")).hasSize(CAPABILITIES - 1);
        assertThat(rig.calls("set capabilities")).containsExactly(" 0x1");
        assertThat(rig.calls("raise")).isEmpty();
    }

    @Test
    void noCapabilitiesMeansNone() {
        take("init.agent.caps=none init.agent.user=5");

        assertThat(rig.calls("drop capability")).hasSize(CAPABILITIES);
        assertThat(rig.calls("set capabilities")).containsExactly(" 0x0");
        assertThat(rig.calls("raise")).isEmpty();
    }

    @Test
    void noNewPrivilegesStandAlone() {
        take("init.agent.no-new-privileges");

        assertThat(rig.kernel.calls()).containsExactly("set no_new_privs");
    }

    @Test
    void withoutPropertiesThereIsNone() {
        assertThat(identity("init.agent.no-new-privileges=off")).isEmpty();
        assertThat(identity("init.agent.user=0")).isNotEmpty();
    }

    @Test
    void refusedUserIsToldByNumber() {
        rig.kernel.fail("set user", Errno.EPERM);

        assertThatThrownBy(() -> take("init.agent.user=1000:100"))
                .isInstanceOf(BootFailure.class)
                .hasMessageStartingWith("set user 1000:100: EPERM operation not permitted (");
    }

    private void take(String line) {
        rig.run(identity(line));
    }

    private List<Action> identity(String line) {
        return AgentIdentity.actions(rig.line(line).settings(AgentConfig.class));
    }
}
