package io.quinit.boot.action;

import static io.quinit.boot.action.Actions.waitFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quinit.boot.MachineFixture;
import io.quinit.boot.step.ActionException;
import io.quinit.boot.step.PlannedWait;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WaitForFileTest {
    private static final Duration LIMIT = Duration.ofMillis(63);

    private final MachineFixture machine = new MachineFixture();

    @Test
    void fileThatComesInTimeIsNoFailure() {
        machine.kernel.after(Duration.ofMillis(62), () -> machine.kernel.blockDevice("/dev/vda", new byte[0]));

        assertThatCode(() -> machine.run(waitFor("/dev/vda").atMost(LIMIT))).doesNotThrowAnyException();
        assertThat(machine.kernel.waited()).isEqualTo(Duration.ofMillis(62));
    }

    @Test
    void fileThatDoesNotComeIsAFailureThatSaysWhatFollows() {
        assertThatThrownBy(() -> machine.run(waitFor("/dev/vda").atMost(LIMIT).otherwise(", no swap")))
                .isInstanceOf(ActionException.class)
                .hasMessage("/dev/vda did not come within 63ms, no swap");
        assertThat(machine.kernel.waited()).isEqualTo(LIMIT);
    }

    /** The wait has said it: the consequence of whoever made it optional would say it twice. */
    @Test
    void warningSaysOnceWhatFollows() {
        machine.run(waitFor("/dev/vda").atMost(LIMIT).otherwise(", no swap").optional("; the boot goes on"));

        assertThat(machine.warnings()).containsExactly("/dev/vda did not come within 63ms, no swap");
    }

    @Test
    void withoutALimitItOnlyLooks() {
        assertThatThrownBy(() -> machine.run(waitFor("/dev/vda")))
                .isInstanceOf(ActionException.class)
                .hasMessage("/dev/vda did not come within 0ms");
        assertThat(machine.kernel.waited()).isZero();
    }

    @Test
    void planSaysHowLongAndWhen() {
        var wait = waitFor("/dev/vda")
                .otherwise(", no swap")
                .when("where the module was loaded")
                .atMost(Duration.ofSeconds(5));

        assertThat(wait.describe()).isEqualTo("wait for /dev/vda, 5s at most, where the module was loaded");
        assertThat(wait.waits())
                .containsExactly(new PlannedWait("/dev/vda", Duration.ofSeconds(5), "where the module was loaded"));
        assertThat(wait.changes()).isEmpty();
    }

    @Test
    void orderInWhichItIsBuiltDoesNotMatter() {
        var wait = waitFor("/dev/vda").atMost(LIMIT).when("where there is one").otherwise(", no swap");

        assertThat(wait.describe()).isEqualTo("wait for /dev/vda, 63ms at most, where there is one");
        assertThatThrownBy(() -> machine.run(wait)).hasMessage("/dev/vda did not come within 63ms, no swap");
    }
}
