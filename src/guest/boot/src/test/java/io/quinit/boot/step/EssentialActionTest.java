package io.quinit.boot.step;

import static io.quinit.boot.action.Actions.waitFor;
import static io.quinit.boot.action.Actions.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quinit.boot.MachineFixture;
import io.quinit.fake.machine.TestMachine;
import io.quinit.kernel.KernelException;
import org.junit.jupiter.api.Test;

class EssentialActionTest {
    private static final String ADVICE = "; nothing works without it";

    private final MachineFixture machine = new MachineFixture(new TestMachine().file("/first", ""));

    @Test
    void isDoneLikeAnyOther() {
        machine.run(write("/first", 1).essential(ADVICE));

        assertThat(machine.kernel.content("/first")).isEqualTo("1");
    }

    @Test
    void failureOfTheKernelEndsTheBootWithAdvice() {
        assertThatThrownBy(() -> machine.run(write("/missing", 1).essential(ADVICE)))
                .isInstanceOfSatisfying(
                        BootFailure.class, failure -> assertThat(failure.step()).isEqualTo("step"))
                .hasCauseInstanceOf(KernelException.class)
                .hasMessageStartingWith("write \"1\" to /missing: ENOENT")
                .hasMessageEndingWith(ADVICE);
    }

    @Test
    void failureOfAnActionEndsTheBootWithAdvice() {
        var size = new WithoutSize(new ActionException("no size"));

        assertThatThrownBy(() -> machine.run(size.essential(ADVICE)))
                .isInstanceOfSatisfying(
                        BootFailure.class, failure -> assertThat(failure.step()).isEqualTo("step"))
                .hasCauseInstanceOf(ActionException.class)
                .hasMessage("no size" + ADVICE);
    }

    @Test
    void failureThatSaysWhatFollowsNeedsNoAdvice() {
        assertThatThrownBy(() ->
                        machine.run(waitFor("/late").otherwise(": no root").essential(ADVICE)))
                .isInstanceOf(BootFailure.class)
                .hasMessage("/late did not come within 0ms: no root");
    }

    @Test
    void isPlannedAsWhatItDoes() {
        var write = write("/first", 1);

        assertThat(write.essential(ADVICE).describe()).isEqualTo(write.describe());
        assertThat(write.essential(ADVICE).parts()).containsExactly(write);
        assertThat(write.essential(ADVICE).changes()).isEqualTo(write.changes());
    }

    private record WithoutSize(ActionException failure) implements Action {
        @Override
        public String describe() {
            return "set the size";
        }

        @Override
        public void run(StepContext context) {
            throw failure;
        }
    }
}
