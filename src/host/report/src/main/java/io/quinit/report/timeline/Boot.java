package io.quinit.report.timeline;

import io.quinit.host.HostFailure;
import io.quinit.report.boot.BootReport;
import io.quinit.report.boot.BootReport.Step;
import io.quinit.report.drawing.PlainText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One boot, ready to be drawn. Times are microseconds.
 *
 * @param source the file that it was read from
 * @param total from the init's start to the report
 * @param spans in the order in which they began
 */
public record Boot(String source, BootReport report, long total, List<Span> spans) {
    /** A day: no boot takes longer, and no sum of such times overflows. */
    private static final long MAX_LENGTH = 24L * 3600 * 1_000_000;

    private static final int MAX_CONCERNS = 500;

    /** @throws HostFailure when the report's numbers cannot be true */
    static Boot of(String source, BootReport report) {
        List<Step> steps = report.steps();
        if (steps.size() > MAX_CONCERNS) {
            throw new HostFailure("%s: the boot report has %d concerns; at most %d can be drawn"
                    .formatted(source, steps.size(), MAX_CONCERNS));
        }
        check(source, "the boot", 0, report.started(), report.ended());
        long end = report.ended();
        for (Step step : steps) {
            check(
                    source,
                    "concern " + PlainText.of(String.valueOf(step.id())),
                    report.started(),
                    step.start(),
                    step.end());
            // Another thread may end the boot, and a concern still come to its own end while the report is written.
            end = Math.max(end, step.end());
        }
        return new Boot(source, report, end - report.started(), spans(report));
    }

    private static void check(String source, String what, long earliest, long start, long end) {
        if (start < earliest || end < start || end > MAX_LENGTH) {
            throw new HostFailure(
                    "%s: the times of the boot report cannot be true: %s begins at %d us and ends at %d us"
                            .formatted(source, what, start, end));
        }
    }

    private static List<Span> spans(BootReport report) {
        Set<Integer> path = CriticalPath.of(report.steps());
        List<Span> spans = new ArrayList<>();
        for (int place = 0; place < report.steps().size(); place++) {
            spans.add(Span.of(report.steps().get(place), report.started(), path.contains(place)));
        }
        spans.sort(Comparator.comparingLong(Span::at));
        return List.copyOf(spans);
    }

    /** From the kernel's start to the init's. */
    long beforeInit() {
        return report.started();
    }

    List<Span> criticalPath() {
        return spans.stream().filter(Span::critical).toList();
    }

    /** What the concerns of the critical path took. They do not overlap. */
    long criticalTime() {
        return criticalPath().stream().mapToLong(Span::took).sum();
    }

    /** The first of the longest on the critical path. */
    Optional<Span> longest() {
        return criticalPath().stream().reduce((longest, next) -> next.took() > longest.took() ? next : longest);
    }
}
