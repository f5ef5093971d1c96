package org.acme.init;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.boot.step.StepPlan;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostnameStepTest {
    private record Settings(String name, OptionalInt number) implements HostnameConfig {}

    private static String plan(String name, OptionalInt number) {
        return StepPlan.of(new HostnameStep(new Settings(name, number)))
                .actions()
                .getFirst();
    }

    @Test
    void nameIsWritten() {
        assertThat(plan("build", OptionalInt.empty())).isEqualTo("write build to /proc/sys/kernel/hostname");
    }

    @Test
    void numberIsPartOfTheName() {
        assertThat(plan("build", OptionalInt.of(0))).isEqualTo("write build-0 to /proc/sys/kernel/hostname");
    }

    @ParameterizedTest
    @CsvSource({"64, write", "65, warn: a host name has at most 64 bytes"})
    void nameThatTheKernelWouldCutIsNotSet(int bytes, String action) {
        assertThat(plan("x".repeat(bytes), OptionalInt.empty())).startsWith(action);
    }
}
