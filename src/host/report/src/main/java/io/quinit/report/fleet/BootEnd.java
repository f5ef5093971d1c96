package io.quinit.report.fleet;

import io.quinit.report.boot.BootReport;
import io.quinit.report.boot.ReportLine;
import java.util.List;
import java.util.Optional;

/**
 * How a boot ended, by what the guest printed alone: that is all that a cluster keeps of it.
 *
 * @param reason of a failure its name; of an unknown end what is known; empty where ready
 * @param report the init's last, where the console has one
 */
public record BootEnd(Outcome outcome, String reason, Optional<BootReport> report) {
    private static final String PANIC = "Kernel panic - not syncing: ";
    private static final String ERROR = "[init] ERROR: ";
    /** Of a report that went elsewhere. */
    private static final String SENT_READY = "[init] report: ready, sent to ";

    /** @param console every line, or the JSON of a report alone */
    public static BootEnd of(List<String> console) {
        ReportLine line = ReportLine.findInFile(console);
        return line.report()
                .map(report -> reported(report, console))
                .orElseGet(() -> withoutReport(line.problem().orElse(""), console));
    }

    private static BootEnd reported(BootReport report, List<String> console) {
        Optional<String> panic = after(console, PANIC);
        return switch (String.valueOf(report.outcome())) {
            case "ready" ->
                panic.map(cause -> new BootEnd(Outcome.FAILED, agentEnded(cause), Optional.of(report)))
                        .orElseGet(() -> new BootEnd(Outcome.READY, "", Optional.of(report)));
            case "failed" -> new BootEnd(Outcome.FAILED, named(report, console), Optional.of(report));
            default ->
                new BootEnd(
                        Outcome.UNKNOWN,
                        "the report says neither ready nor failed: " + report.outcome(),
                        Optional.of(report));
        };
    }

    /** The agent is PID 1: its end is the kernel's. */
    private static String agentEnded(String panic) {
        return "agent: it ran and ended, and with PID 1 the kernel: " + panic;
    }

    private static String named(BootReport report, List<String> console) {
        return Optional.ofNullable(report.reason())
                .or(() -> after(console, ERROR))
                .orElse("the report gives no reason");
    }

    private static BootEnd withoutReport(String problem, List<String> console) {
        return after(console, ERROR)
                .or(() -> after(console, PANIC).map(cause -> "kernel: " + cause))
                .map(reason -> new BootEnd(Outcome.FAILED, reason, Optional.empty()))
                .orElseGet(() -> console.stream().anyMatch(line -> line.contains(SENT_READY))
                        ? new BootEnd(Outcome.READY, "", Optional.empty())
                        : new BootEnd(Outcome.UNKNOWN, lastWords(problem, console), Optional.empty()));
    }

    private static String lastWords(String problem, List<String> console) {
        return console.isEmpty()
                ? "the console is empty"
                : problem + "; the last line: " + console.getLast().strip();
    }

    /** What follows a text in the first line that has it. */
    private static Optional<String> after(List<String> console, String start) {
        return console.stream()
                .filter(line -> line.contains(start))
                .findFirst()
                .map(line ->
                        line.substring(line.indexOf(start) + start.length()).strip());
    }
}
