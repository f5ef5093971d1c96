package io.quinit.boot.run;

import static io.quinit.boot.action.Actions.group;
import static io.quinit.boot.action.Actions.nothing;
import static io.quinit.boot.action.Actions.warn;
import static io.quinit.boot.action.Actions.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quinit.boot.MachineFixture;
import io.quinit.boot.console.LogLevel;
import io.quinit.boot.step.Action;
import io.quinit.fake.machine.TestMachine;
import io.quinit.kernel.KernelException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActionRunnerTest {
    private static final Action MISSING = write("/missing", 1);

    private final MachineFixture machine =
            new MachineFixture(new TestMachine().file("/first", "").file("/second", ""));

    @Test
    void actionIsLoggedBeforeItRuns() {
        run(LogLevel.DEBUG, write("/first", 1), warn("full"));

        assertThat(machine.kernel.console())
                .containsExactly(
                        "[init] step: write 1 to /first", "[init] step: warn: full", "[init] WARN: step: full");
        assertThat(machine.kernel.content("/first")).isEqualTo("1");
    }

    @Test
    void withoutDebugOnlyWhatGoesWrongIsLogged() {
        run(LogLevel.NORMAL, write("/first", 1), warn("full"));

        assertThat(machine.kernel.console()).containsExactly("[init] WARN: step: full");
    }

    /** With its undo, which no plan lists: what was done can be seen. */
    @Test
    void groupIsLoggedByItsActions() {
        run(LogLevel.DEBUG, group(group(MISSING).undoneBy(write("/second", 2))).optional());

        assertThat(machine.kernel.console())
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("[init] step: write 1 to /missing"),
                        line -> assertThat(line).isEqualTo("[init] step: write 2 to /second"),
                        line -> assertThat(line).startsWith("[init] WARN: step: write \"1\" to /missing: ENOENT"));
    }

    @Test
    void firstFailureEndsTheStep() {
        assertThatThrownBy(() -> run(LogLevel.NORMAL, write("/first", 1), MISSING, write("/second", 2)))
                .isInstanceOf(KernelException.class);
        assertThat(machine.kernel.content("/first")).isEqualTo("1");
        assertThat(machine.kernel.content("/second")).isEmpty();
    }

    @Test
    void doingNothingIsLoggedToo() {
        run(LogLevel.DEBUG, nothing("init.zram is off").getFirst());

        assertThat(machine.kernel.console()).containsExactly("[init] step: nothing: init.zram is off");
    }

    private void run(LogLevel level, Action... actions) {
        machine.actionRunner().run(() -> List.of(actions), machine.log(level));
    }
}
