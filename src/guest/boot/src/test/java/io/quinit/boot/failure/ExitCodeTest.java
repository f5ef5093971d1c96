package io.quinit.boot.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.boot.step.BootFailure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExitCodeTest {
    @ParameterizedTest(name = "{0}: status {1}")
    @CsvSource({
        "vfs, 3",
        "boot, 3",
        "a step of one's own, 3",
        "cmdline, 5",
        "root-device, 7",
        "root, 7",
        "switch-root, 9",
        "agent, 11"
    })
    void statusThatTheHostSeesNamesTheStep(String step, int status) {
        assertThat(ExitCode.of(new BootFailure(step, "why")).number() << 1 | 1).isEqualTo(status);
    }
}
