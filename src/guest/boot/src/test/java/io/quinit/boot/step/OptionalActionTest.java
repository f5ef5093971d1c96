package io.quinit.boot.step;

import static io.quinit.boot.action.Actions.group;
import static io.quinit.boot.action.Actions.waitFor;
import static io.quinit.boot.action.Actions.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quinit.boot.MachineFixture;
import io.quinit.fake.machine.TestMachine;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OptionalActionTest {
    private static final Action MISSING = write("/missing", 1);

    private final MachineFixture machine = new MachineFixture(new TestMachine().file("/first", ""));

    @Test
    void isDoneLikeAnyOther() {
        machine.run(write("/first", 1).optional("; swap stays"));

        assertThat(machine.kernel.content("/first")).isEqualTo("1");
        assertThat(machine.kernel.console()).isEmpty();
    }

    @Test
    void failureOfTheKernelIsAWarningThatSaysWhatFollows() {
        machine.run(MISSING.optional("; swap stays"));

        assertThat(machine.warnings())
                .singleElement()
                .asString()
                .startsWith("write \"1\" to /missing: ENOENT")
                .endsWith("; swap stays");
    }

    @Test
    void withoutAConsequenceTheWarningIsTheFailure() {
        machine.run(failing(new ActionException("no size")).optional());

        assertThat(machine.warnings()).containsExactly("no size");
    }

    @Test
    void failureOfAnActionIsAWarningThatSaysWhatFollows() {
        machine.run(failing(new ActionException("no size")).optional(", no swap"));

        assertThat(machine.warnings()).containsExactly("no size, no swap");
    }

    @Test
    void failureThatSaysWhatFollowsIsLeftAsItIs() {
        machine.run(failing(ActionException.complete("no size: no swap")).optional(", no swap"));

        assertThat(machine.warnings()).containsExactly("no size: no swap");
    }

    @Test
    void whatIsEssentialInItStillEndsTheBoot() {
        assertThatThrownBy(() -> machine.run(MISSING.essential("").optional())).isInstanceOf(BootFailure.class);
    }

    @Test
    void deadlineStillEndsTheBoot() {
        machine.line("init.deadline=1s");

        assertThatThrownBy(() -> machine.run(
                        waitFor("/late").atMost(Duration.ofSeconds(5)).optional()))
                .isInstanceOf(DeadlinePassed.class);
    }

    @Test
    void isPlannedAsWhatItDoes() {
        var group = group(write("/first", 1), MISSING);

        assertThat(group.optional().describe()).isEqualTo(group.describe());
        assertThat(group.optional().parts()).isEqualTo(group.parts());
        assertThat(group.optional().changes()).containsExactly("write to /first", "write to /missing");
    }

    private static Action failing(ActionException failure) {
        return new Action() {
            @Override
            public String describe() {
                return "fail";
            }

            @Override
            public void run(StepContext context) {
                throw failure;
            }
        };
    }
}
