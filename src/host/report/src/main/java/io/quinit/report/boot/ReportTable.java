package io.quinit.report.boot;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A boot report for people: a line a concern, how long it took and what it waited for. */
public final class ReportTable {
    private static final String ROW = "%-12s %9s %9s  %-8s %s";

    private ReportTable() {}

    public static List<String> of(BootReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(line("concern", "at ms", "took ms", "result", "waited for, notes"));
        for (BootReport.Step step : report.steps()) {
            lines.add(line(
                    step.id(),
                    Milliseconds.of(step.start() - report.started()),
                    Milliseconds.of(step.end() - step.start()),
                    step.result(),
                    remarks(step)));
        }
        lines.add(line(
                "boot", "0.0", Milliseconds.of(report.ended() - report.started()), report.outcome(), summary(report)));
        return lines;
    }

    private static String line(String step, String at, String took, String result, String remarks) {
        return ROW.formatted(step, at, took, result, remarks).stripTrailing();
    }

    /** What a concern waited for, and its note; empty where there is neither. */
    public static String remarks(BootReport.Step step) {
        String waits = step.waits().stream()
                .map(wait -> wait.what() + " " + Milliseconds.of(wait.us()) + " ms" + (wait.met() ? "" : " in vain"))
                .collect(Collectors.joining(", "));
        String note = step.note() == null ? "" : step.note();
        return waits.isEmpty() || note.isEmpty() ? waits + note : waits + "; " + note;
    }

    private static String summary(BootReport report) {
        String text = "Quinit %s on Linux %s, started %s ms after the kernel"
                .formatted(report.version(), report.kernel(), Milliseconds.of(report.started()));
        return report.reason() == null ? text : report.reason() + "; " + text;
    }
}
