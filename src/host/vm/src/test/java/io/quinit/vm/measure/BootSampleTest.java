package io.quinit.vm.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.quinit.host.HostFailure;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BootSampleTest {
    private static final Offset<Double> ROUNDING = within(1e-6);
    private static final List<String> AGENT = List.of(
            "agent: memory used-kib 30720",
            "agent: memory later-used-kib 30700",
            "agent: time run-init 1.500000",
            "agent: time first-instruction 1.650000",
            "agent: time monotonic-ns 1640000000",
            "agent: time tsc 1550000000 monotonic-ns 1642000000",
            "agent: end");

    private static List<String> console(String... steps) {
        String report =
                "[init] report: {\"schema\":1,\"outcome\":\"ready\",\"started\":1500000,\"ended\":1630000,\"steps\":["
                        + String.join(",", steps) + "]}";
        return Stream.concat(Stream.of(report), AGENT.stream()).toList();
    }

    private static String step(String id, int start, int end) {
        return "{\"id\":\"%s\",\"start\":%d,\"end\":%d,\"result\":\"ok\"}".formatted(id, start, end);
    }

    @Test
    void timesAreTheKernelLogs() {
        BootSample sample = BootSample.of(AGENT, false, Clock.INSTRUCTIONS);
        assertThat(sample.runInit()).isCloseTo(1500, ROUNDING);
        assertThat(sample.agent()).isCloseTo(1650, ROUNDING);
        assertThat(sample.initMilliseconds()).isCloseTo(150, ROUNDING);
        assertThat(sample.usedKib()).isEqualTo(30720);
        assertThat(sample.laterKib()).isEqualTo(30700);
    }

    /** The log is 10 ms ahead of the clock that the report counts by. */
    @Test
    void reportIsPutOnTheLogsClock() {
        BootSample sample = BootSample.of(console(step("vfs", 1_520_000, 1_560_000)), true, Clock.INSTRUCTIONS);
        assertThat(sample.parts())
                .extracting(BootSample.Part::name)
                .containsExactly("first line", "start-up", "vfs", "agent");
        assertThat(sample.parts())
                .extracting(BootSample.Part::milliseconds)
                .usingComparatorForType((a, b) -> Math.abs(a - b) < 1e-6 ? 0 : Double.compare(a, b), Double.class)
                .containsExactly(10.0, 20.0, 40.0, 80.0);
    }

    @Test
    void partsLeaveNoGap() {
        BootSample sample = BootSample.of(
                console(step("vfs", 1_520_000, 1_560_000), step("zram", 1_570_000, 1_600_000)),
                true,
                Clock.INSTRUCTIONS);
        assertThat(sample.parts().stream()
                        .mapToDouble(BootSample.Part::milliseconds)
                        .sum())
                .isCloseTo(sample.initMilliseconds(), ROUNDING);
    }

    @Test
    void concernsSideBySideStandByTheirEnds() {
        BootSample sample = BootSample.of(
                console(step("zram", 1_520_000, 1_600_000), step("root", 1_530_000, 1_570_000)),
                true,
                Clock.INSTRUCTIONS);
        assertThat(sample.parts())
                .extracting(BootSample.Part::name)
                .containsExactly("first line", "start-up", "root", "zram", "agent");
        assertThat(sample.parts().get(3).milliseconds()).isCloseTo(30, ROUNDING);
    }

    /** The TSC was read 2 ms after the agent's first line. */
    @Test
    void powerOnIsWhereTheTscBegins() {
        assertThat(BootSample.of(AGENT, false, Clock.INSTRUCTIONS).powerOn()).hasValue(1548);
    }

    @Test
    void tscOfPlainEmulationIsNoTime() {
        assertThat(BootSample.of(AGENT, false, Clock.HOST).powerOn()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "agent: time tsc 1550000000", "agent: time tsc soon monotonic-ns 1"})
    void tscThatTheAgentDidNotReadIsReported(String line) {
        List<String> console = AGENT.stream()
                .map(fact -> fact.startsWith("agent: time tsc") ? line : fact)
                .toList();

        assertThatThrownBy(() -> BootSample.of(console, false, Clock.INSTRUCTIONS))
                .isInstanceOf(HostFailure.class)
                .hasMessageContaining("time tsc");
    }

    @Test
    void missingReportIsTold() {
        assertThatThrownBy(() -> BootSample.of(AGENT, true, Clock.INSTRUCTIONS))
                .isInstanceOf(HostFailure.class)
                .hasMessageContaining("no boot report");
    }

    @Test
    void initWithoutReportHasNoParts() {
        assertThat(BootSample.of(AGENT, false, Clock.INSTRUCTIONS).parts()).isEmpty();
    }
}
