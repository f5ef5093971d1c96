package io.quinit.report.timeline;

import static io.quinit.report.timeline.Boots.step;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CriticalPathTest {
    @Test
    void concernsOneAfterAnotherAreAllOnIt() {
        assertThat(CriticalPath.of(List.of(step("a", 0, 10), step("b", 10, 10), step("c", 11, 20))))
                .containsExactlyInAnyOrder(0, 1, 2);
    }

    @Test
    void concernThatEndedWhileAnotherRanIsNot() {
        assertThat(CriticalPath.of(
                        List.of(step("a", 0, 10), step("short", 10, 20), step("long", 10, 90), step("after", 90, 95))))
                .containsExactlyInAnyOrder(0, 2, 3);
    }

    @Test
    void orderOfTheListDoesNotMatter() {
        assertThat(CriticalPath.of(List.of(step("after", 90, 95), step("long", 10, 90), step("short", 10, 20))))
                .containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void nobodyWaitedForWhatDidNotRun() {
        assertThat(CriticalPath.of(List.of(
                        step("a", 0, 10, "failed", "x"),
                        step("b", 10, 10, "skipped", "needs a"),
                        step("c", 10, 10, "off", null))))
                .containsExactly(0);
    }

    @Test
    void noConcernNoPath() {
        assertThat(CriticalPath.of(List.of())).isEmpty();
    }
}
