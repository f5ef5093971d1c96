package org.acme.init;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.boot.console.BootLog;
import io.quinit.boot.console.LogLevel;
import io.quinit.boot.step.StepLog;
import io.quinit.boot.step.StepPlan;
import io.quinit.fake.RecordingKernel;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class HostnameStepTest {
    private static final String FILE = "/proc/sys/kernel/hostname";

    private final RecordingKernel kernel = new RecordingKernel().file(FILE, "(none)");

    private record Settings(String name, OptionalInt number) implements HostnameConfig {}

    private HostnameStep step(String name, OptionalInt number) {
        return new HostnameStep(kernel, new Settings(name, number));
    }

    private void run(HostnameStep step) {
        step.run(new StepLog("hostname", new BootLog(kernel, LogLevel.NORMAL)));
    }

    @Test
    void nameIsSetAndTold() {
        run(step("build", OptionalInt.empty()));

        assertThat(kernel.content(FILE)).isEqualTo("build");
        assertThat(kernel.console()).containsExactly("[init] hostname: this is build");
    }

    @Test
    void numberIsPartOfTheName() {
        run(step("build", OptionalInt.of(0)));

        assertThat(kernel.content(FILE)).isEqualTo("build-0");
    }

    @Test
    void nameThatTheKernelWouldCutIsNotSet() {
        run(step("x".repeat(62), OptionalInt.of(17)));

        assertThat(kernel.content(FILE)).isEqualTo("(none)");
        assertThat(kernel.console()).singleElement().asString().startsWith("[init] WARN: hostname: a host name has 64");
    }

    @Test
    void longestNameIsSet() {
        run(step("x".repeat(64), OptionalInt.empty()));

        assertThat(kernel.content(FILE)).hasSize(64);
    }

    @Test
    void planSaysTheName() {
        var plan = new StepPlan();

        step("build", OptionalInt.of(17)).plan(plan);

        assertThat(plan.actions()).containsExactly("call the machine build-17");
    }
}
