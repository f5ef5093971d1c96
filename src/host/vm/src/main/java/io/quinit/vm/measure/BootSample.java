package io.quinit.vm.measure;

import io.quinit.host.HostFailure;
import io.quinit.report.boot.BootReport;
import io.quinit.report.boot.ReportLine;
import io.quinit.vm.AgentFacts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What one boot cost, as the guest agent found it. Times are milliseconds.
 *
 * @param runInit the kernel's line "Run /init", by the time of its log
 * @param agent the agent's first line, by the same
 * @param powerOn from the machine's power-on to that line; empty where the guest cannot tell
 * @param usedKib MemTotal less MemFree, less the pages on the processors' free lists, which MemFree leaves out
 * @param laterKib the same one second later
 * @param parts from "Run /init" to the agent, without gaps; none where the init made no report
 */
record BootSample(
        double runInit, double agent, OptionalDouble powerOn, double usedKib, double laterKib, List<Part> parts) {
    /** A stretch of a boot: to the end of the concern that names it. */
    record Part(String name, double milliseconds) {}

    private static final String FIRST_LINE = "first line";
    private static final String FIRST_CONCERN = "start-up";
    private static final String AGENT = "agent";

    /** @param reports whether the init has to have told of its boot */
    static BootSample of(List<String> console, boolean reports, Clock clock) {
        AgentFacts facts = AgentFacts.of(console);
        double runInit = milliseconds(facts, "time run-init");
        double agent = milliseconds(facts, "time first-instruction");
        List<Part> parts = List.of();
        if (reports) {
            ReportLine line = ReportLine.find(console);
            BootReport report = line.report()
                    .orElseThrow(() -> new HostFailure(line.problem().orElseThrow()));
            // The report's clock began when the kernel had one to read, its log's earlier.
            double later = agent - facts.number("time monotonic-ns") / 1e6;
            parts = parts(report, runInit - later, agent - later);
        }
        return new BootSample(
                runInit,
                agent,
                clock == Clock.INSTRUCTIONS ? OptionalDouble.of(PowerOn.toAgent(facts)) : OptionalDouble.empty(),
                facts.number("memory used-kib"),
                facts.number("memory later-used-kib"),
                parts);
    }

    private static double milliseconds(AgentFacts facts, String subject) {
        return Double.parseDouble(facts.one(subject)) * 1000;
    }

    /** By the ends of the concerns: where two run side by side, the one that ends first has the time before. */
    private static List<Part> parts(BootReport report, double runInit, double agent) {
        List<BootReport.Step> steps = report.steps().stream()
                .sorted(Comparator.comparing(BootReport.Step::end))
                .toList();
        long first = steps.stream().mapToLong(BootReport.Step::start).min().orElse(report.ended());
        List<Part> parts = new ArrayList<>();
        double at = runInit;
        at = add(parts, FIRST_LINE, at, report.started() / 1e3);
        at = add(parts, FIRST_CONCERN, at, first / 1e3);
        for (BootReport.Step step : steps) {
            at = add(parts, step.id(), at, step.end() / 1e3);
        }
        add(parts, AGENT, at, agent);
        return parts;
    }

    private static double add(List<Part> parts, String name, double from, double to) {
        parts.add(new Part(name, to - from));
        return to;
    }

    double initMilliseconds() {
        return agent - runInit;
    }
}
