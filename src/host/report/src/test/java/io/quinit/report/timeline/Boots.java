package io.quinit.report.timeline;

import io.quinit.report.boot.BootReport;
import io.quinit.report.boot.BootReport.Step;
import io.quinit.report.boot.BootReport.Wait;
import java.util.List;

/** Boots for tests. The init starts one second after the kernel; times are given from there, in microseconds. */
final class Boots {
    static final long STARTED = 1_000_000;

    private Boots() {}

    static Step step(String id, long start, long end, Wait... waits) {
        return step(id, start, end, "ok", null, waits);
    }

    static Step step(String id, long start, long end, String result, String note, Wait... waits) {
        return new Step(id, STARTED + start, STARTED + end, result, note, List.of(waits));
    }

    static BootReport report(long total, Step... steps) {
        return new BootReport(
                1, "0.1.0", "6.1.0", "ready", null, null, "boottime-us", STARTED, STARTED + total, List.of(steps));
    }

    static Boot boot(String source, long total, Step... steps) {
        return Boot.of(source, report(total, steps));
    }

    static Timeline timeline(Boot... boots) {
        return Timeline.of("title", List.of(boots));
    }

    /** A concern and a reason that try to be markup, and everything else that a line of text should not hold. */
    static Timeline hostile() {
        String text =
                "</title></style><script>alert('1')</script>\"onload=\"x]]><!--&amp;\u0000\u001b[31m\u202e\ud800\uffff";
        Step step = step(text, 0, 900, text, text, new Wait(text, 500, true));
        Step known = step(text, 900, 1000, "failed", text, new Wait(text, Long.MAX_VALUE, false));
        BootReport report =
                new BootReport(1, text, text, text, text, null, text, STARTED, STARTED + 1000, List.of(step, known));
        return Timeline.of(text, List.of(Boot.of(text, report), Boot.of(text, report)));
    }
}
