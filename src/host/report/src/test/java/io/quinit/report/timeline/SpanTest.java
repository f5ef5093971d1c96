package io.quinit.report.timeline;

import static io.quinit.report.timeline.Boots.STARTED;
import static io.quinit.report.timeline.Boots.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.report.boot.BootReport.Step;
import io.quinit.report.boot.BootReport.Wait;
import org.junit.jupiter.api.Test;

class SpanTest {
    private static Span span(Step step) {
        return Span.of(step, STARTED, true);
    }

    @Test
    void timesCountFromTheInit() {
        Span span = span(step("vfs", 6_000, 15_000));
        assertThat(span.at()).isEqualTo(6_000);
        assertThat(span.took()).isEqualTo(9_000);
        assertThat(span.tooltip()).isEqualTo("vfs: 9.0 ms, begun at 6.0 ms, ok; on the critical path");
    }

    @Test
    void waitsAreSummed() {
        assertThat(span(step("ports", 0, 100, new Wait("a", 30, true), new Wait("b", 40, false)))
                        .waited())
                .isEqualTo(70);
    }

    @Test
    void waitIsNotLongerThanItsConcernNorShorterThanNothing() {
        assertThat(span(step("x", 0, 100, new Wait("a", Long.MAX_VALUE, true), new Wait("b", Long.MAX_VALUE, true)))
                        .waited())
                .isEqualTo(100);
        assertThat(span(step("x", 0, 100, new Wait("a", Long.MIN_VALUE, true))).waited())
                .isZero();
    }

    @Test
    void captionTellsWhatIsNotAsItShouldBe() {
        assertThat(span(step("vfs", 0, 10)).caption()).isEmpty();
        assertThat(span(step("root", 0, 10, "failed", "no device")).caption()).isEqualTo("failed: no device");
        assertThat(span(step("root", 0, 5_000, new Wait("/dev/vda", 5_000, true)))
                        .caption())
                .isEqualTo("waited for /dev/vda 5.0 ms");
    }

    @Test
    void namelessConcernAndUnknownResultAreShown() {
        Span span = span(new Step(null, STARTED, STARTED + 10, null, null, null));
        assertThat(span.id()).isEqualTo("?");
        assertThat(span.result()).isEqualTo(SpanResult.UNKNOWN);
    }
}
