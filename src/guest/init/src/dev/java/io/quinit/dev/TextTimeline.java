package io.quinit.dev;

import io.quinit.boot.report.StepReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The steps of a boot as bars, on the machine's own clock: on a fake one only what is waited for takes time. */
final class TextTimeline {
    private static final int WIDTH = 40;
    private static final String ROW = "%-14s %7s  %-8s %-" + WIDTH + "s  %s";

    private TextTimeline() {}

    static List<String> of(List<StepReport> steps) {
        var lines = new ArrayList<String>();
        lines.add(line("step", "took ms", "result", "", "waited for, notes"));
        if (!steps.isEmpty()) {
            var start = steps.getFirst().start();
            var whole = Math.max(1, steps.getLast().end() - start);
            steps.forEach(step -> lines.add(row(step, start, whole)));
        }
        return lines;
    }

    private static String row(StepReport step, long start, long whole) {
        var from = (int) ((step.start() - start) * (WIDTH - 1) / whole);
        var to = (int) ((step.end() - start) * (WIDTH - 1) / whole);
        var bar = " ".repeat(from) + "#".repeat(to - from + 1);
        return line(
                step.id(), millis(step.end() - step.start()), step.result().name().toLowerCase(Locale.ROOT), bar, remarks(step));
    }

    private static String line(String step, String took, String result, String bar, String remarks) {
        return ROW.formatted(step, took, result, bar, remarks).stripTrailing();
    }

    private static String remarks(StepReport step) {
        var waits = step.waits().stream()
                .map(wait -> wait.what() + " " + millis(wait.micros()) + " ms" + (wait.met() ? "" : " in vain"))
                .collect(Collectors.joining(", "));
        var note = step.note() == null ? "" : step.note();
        return waits.isEmpty() || note.isEmpty() ? waits + note : waits + "; " + note;
    }

    private static String millis(long micros) {
        return micros / 1000 + "." + micros / 100 % 10;
    }
}
