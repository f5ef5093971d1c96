package io.quinit.report.timeline;

import io.quinit.report.boot.BootReport;
import io.quinit.report.boot.Milliseconds;
import io.quinit.report.boot.ReportTable;

/**
 * A concern in one boot. Times are microseconds.
 *
 * @param at since the init's start
 * @param waited the part of {@code took} that it waited
 * @param remarks what it waited for, and its note
 * @param critical whether the end of the boot had to wait for it
 */
record Span(String id, long at, long took, long waited, SpanResult result, String remarks, boolean critical) {
    static Span of(BootReport.Step step, long started, boolean critical) {
        long took = step.end() - step.start();
        long waited = 0;
        for (BootReport.Wait wait : step.waits()) {
            waited = Math.min(took, waited + Math.clamp(wait.us(), 0, took));
        }
        return new Span(
                step.id() == null ? "?" : step.id(),
                step.start() - started,
                took,
                waited,
                SpanResult.of(step.result()),
                ReportTable.remarks(step),
                critical);
    }

    long end() {
        return at + took;
    }

    /** What stands beside the bar: only what is not as it should be, or what took its time. */
    String caption() {
        String heard = waited > 0 ? "waited for " + remarks : remarks;
        if (result == SpanResult.OK) {
            return heard;
        }
        return heard.isEmpty() ? result.word() : result.word() + ": " + heard;
    }

    /** Everything in a line. */
    String tooltip() {
        String numbers =
                id + ": " + Milliseconds.of(took) + " ms, begun at " + Milliseconds.of(at) + " ms, " + result.word();
        String rest = waited > 0 ? "; waited for " + remarks : remarks.isEmpty() ? "" : "; " + remarks;
        return numbers + rest + (critical ? "; on the critical path" : "");
    }
}
