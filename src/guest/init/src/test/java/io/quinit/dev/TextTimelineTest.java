package io.quinit.dev;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.boot.report.StepReport;
import io.quinit.boot.report.StepReport.Result;
import io.quinit.boot.report.StepReport.Wait;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTimelineTest {

    private static StepReport step(String id, long start, long end, Result result, String note, Wait... waits) {
        return new StepReport(id, start, end, result, note, List.of(waits));
    }

    private static long blocks(String line) {
        return line.chars().filter(character -> character == '#').count();
    }

    @Test
    void barsLieOneAfterTheOtherAndAreAsLongAsTheirSteps() {
        var lines = TextTimeline.of(List.of(
                step("vfs", 1_000_000, 1_000_000, Result.OK, null),
                step("bus", 1_000_000, 1_030_000, Result.OK, null),
                step("root", 1_030_000, 1_040_000, Result.OK, null)));

        assertThat(lines).hasSize(4);
        assertThat(blocks(lines.get(1))).isEqualTo(1);
        assertThat(blocks(lines.get(2))).isEqualTo(30);
        assertThat(blocks(lines.get(3))).isEqualTo(11);
        assertThat(lines.get(3).indexOf('#')).isEqualTo(lines.get(2).lastIndexOf('#'));
    }

    @Test
    void rowSaysWhatTheStepWaitedForAndWhatWentWrong() {
        var line = TextTimeline.of(List.of(step(
                        "root-device",
                        0,
                        5_000_400,
                        Result.WARNED,
                        "did not come",
                        new Wait("/dev/vda", 5_000_400, false))))
                .get(1);

        assertThat(line).contains("root-device", "5000.4", "warned", "/dev/vda 5000.4 ms in vain; did not come");
    }

    @Test
    void bootThatEndedBeforeItsFirstStepHasNoBars() {
        assertThat(TextTimeline.of(List.of())).hasSize(1);
    }
}
