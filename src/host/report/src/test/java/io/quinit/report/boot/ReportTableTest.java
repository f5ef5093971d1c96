package io.quinit.report.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTableTest {
    private static BootReport report(String outcome, String reason, BootReport.Step... steps) {
        return new BootReport(
                1, "0.1.0", "6.1.0", outcome, reason, null, "boottime-us", 2_000_000, 2_030_400, List.of(steps));
    }

    private static String row(BootReport report, String step) {
        return ReportTable.of(report).stream()
                .filter(line -> line.startsWith(step + " "))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void stepTellsWhenItBeganHowLongItTookAndWhatItWaitedFor() {
        var step = new BootReport.Step(
                "root-device", 2_010_000, 2_012_345, "ok", null, List.of(new BootReport.Wait("/dev/vda", 1_500, true)));
        assertThat(row(report("ready", null, step), "root-device").split(" +"))
                .containsExactly("root-device", "10.0", "2.3", "ok", "/dev/vda", "1.5", "ms");
    }

    @Test
    void waitInVainIsMarkedAndTheNoteFollows() {
        var step = new BootReport.Step(
                "ports", 2_000_000, 2_063_000, "warned", "no port a", List.of(new BootReport.Wait("a", 63_000, false)));
        assertThat(row(report("ready", null, step), "ports")).endsWith("warned   a 63.0 ms in vain; no port a");
    }

    @Test
    void lastLineTellsTheWholeBoot() {
        assertThat(row(report("failed", "root: ENOENT"), "boot"))
                .contains("30.4")
                .contains("failed")
                .contains("root: ENOENT");
    }
}
