package io.quinit.boot.action;

import static io.quinit.boot.action.Actions.group;
import static io.quinit.boot.action.Actions.waitFor;
import static io.quinit.boot.action.Actions.warn;
import static io.quinit.boot.action.Actions.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quinit.boot.MachineFixture;
import io.quinit.boot.step.Action;
import io.quinit.boot.step.ActionException;
import io.quinit.fake.machine.TestMachine;
import io.quinit.kernel.KernelException;
import org.junit.jupiter.api.Test;

class ActionGroupTest {
    private static final Action MISSING = write("/missing", 1);
    private static final Action LATE = waitFor("/late");

    private final MachineFixture machine = new MachineFixture(
            new TestMachine().file("/first", "").file("/second", "").file("/undone", ""));

    @Test
    void actionsRunInTheirOrder() {
        machine.run(group(write("/first", 1), write("/second", 2), write("/first", 3)));

        assertThat(machine.kernel.calls())
                .containsExactly("write 1 to /first", "write 2 to /second", "write 3 to /first");
    }

    @Test
    void restDoesNotRunAfterAFailure() {
        assertThatThrownBy(() -> machine.run(group(write("/first", 1), MISSING, write("/second", 2))))
                .isInstanceOf(KernelException.class)
                .hasMessageStartingWith("write \"1\" to /missing: ENOENT");
        assertThat(machine.kernel.content("/first")).isEqualTo("1");
        assertThat(machine.kernel.content("/second")).isEmpty();
    }

    @Test
    void restRunsAfterTheFailureOfAnOptionalAction() {
        machine.run(group(MISSING.optional(), write("/second", 2)).undoneBy(write("/undone", 1)));

        assertThat(machine.kernel.content("/second")).isEqualTo("2");
        assertThat(machine.kernel.content("/undone")).isEmpty();
    }

    @Test
    void groupThatIsOptionalFailsWithOneWarning() {
        machine.run(group(MISSING, LATE, write("/second", 2)).optional(", no swap"));

        assertThat(machine.warnings())
                .singleElement()
                .asString()
                .startsWith("write \"1\" to /missing: ENOENT")
                .endsWith(", no swap");
        assertThat(machine.kernel.content("/second")).isEmpty();
    }

    @Test
    void whatWentWellIsNotUndone() {
        machine.run(group(write("/first", 1)).undoneBy(write("/undone", 1)));

        assertThat(machine.kernel.content("/undone")).isEmpty();
    }

    @Test
    void whatFailedInTheKernelIsUndone() {
        assertThatThrownBy(() -> machine.run(group(MISSING).undoneBy(write("/undone", 1))))
                .hasMessageContaining("/missing");
        assertThat(machine.kernel.content("/undone")).isEqualTo("1");
    }

    @Test
    void whatDidNotComeIsUndoneToo() {
        assertThatThrownBy(() -> machine.run(group(LATE).undoneBy(write("/undone", 1))))
                .isInstanceOf(ActionException.class)
                .hasMessageContaining("/late");
        assertThat(machine.kernel.content("/undone")).isEqualTo("1");
    }

    @Test
    void firstFailureIsReportedAndNotThatOfTheUndo() {
        var withoutEffect = write("/missing-too", 0);

        assertThatThrownBy(() -> machine.run(group(MISSING).undoneBy(withoutEffect)))
                .hasMessageStartingWith("write \"1\" to /missing: ENOENT");
        assertThat(machine.warnings()).isEmpty();
        assertThat(machine.kernel.console())
                .singleElement()
                .asString()
                .startsWith("[init] step: write \"0\" to /missing-too: ENOENT");
    }

    @Test
    void firstFailureIsReportedAndNotThatOfAnUndoThatWaits() {
        assertThatThrownBy(() -> machine.run(group(MISSING).undoneBy(LATE)))
                .hasMessageStartingWith("write \"1\" to /missing: ENOENT");
        assertThat(machine.kernel.console()).containsExactly("[init] step: /late did not come within 0ms");
    }

    @Test
    void innerGroupIsUndoneBeforeTheOuterOne() {
        var inner = group(MISSING).undoneBy(write("/undone", 1));

        assertThatThrownBy(() -> machine.run(group(inner).undoneBy(write("/undone", 2))))
                .hasMessageContaining("/missing");
        assertThat(machine.kernel.calls()).containsExactly("write 1 to /undone", "write 2 to /undone");
    }

    @Test
    void planListsItsActionsWithoutTheUndo() {
        var group = group(
                write("/first", 1), group(write("/second", 2), warn("late")).undoneBy(MISSING));

        assertThat(group.parts())
                .extracting(Action::describe)
                .containsExactly("write 1 to /first", "write 2 to /second", "warn: late");
        assertThat(group.describe()).isEqualTo("write 1 to /first; write 2 to /second; warn: late");
    }

    @Test
    void undoIsAmongItsChanges() {
        assertThat(group(write("/first", 1), write("/second", 2))
                        .undoneBy(write("/undone", 1))
                        .changes())
                .containsExactly("write to /first", "write to /second", "write to /undone");
    }
}
