package io.quinit.report.fleet;

import io.quinit.report.boot.Milliseconds;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A fleet in a few lines: how its boots ended, how long they took, and what they cost. */
public final class FleetTable {
    private static final int MEDIAN = 50;
    private static final int HIGH = 99;
    private static final String ROW = "%-14s %6s %6s  %10s %10s  %10s %10s";

    private FleetTable() {}

    public static List<String> of(Fleet fleet) {
        List<String> lines = new ArrayList<>();
        lines.add("%6d boots".formatted(fleet.boots().size()));
        for (EndCount end : EndCount.of(fleet)) {
            lines.add("%6d %s".formatted(end.boots().size(), end.name()));
        }
        lines.add("");
        lines.add(ROW.formatted("", "boots", "ready", "init p50", "init p99", "whole p50", "whole p99"));
        fleet.groups().forEach((group, boots) -> lines.add(row(group, boots)));
        lines.add(row("all", fleet.boots()));
        lines.add("(milliseconds; init: from its start to the agent; whole: from the kernel's start)");
        clocks(fleet).ifPresent(lines::add);
        if (fleet.run() != null) {
            lines.add("");
            lines.addAll(cost(fleet.run()));
        }
        return lines;
    }

    /** Tells what is left out of all times. */
    static Optional<String> clocks(Fleet fleet) {
        long ahead = fleet.boots().stream().filter(FleetBoot::clockAhead).count();
        return ahead == 0
                ? Optional.empty()
                : Optional.of("Times leave out %d boots whose guest counted more time than there was: an emulated clock"
                                .formatted(ahead)
                        + " goes wrong on a busy host.");
    }

    private static String row(String group, List<FleetBoot> boots) {
        long ready =
                boots.stream().filter(boot -> boot.outcome() == Outcome.READY).count();
        return ROW.formatted(
                group,
                boots.size(),
                ready,
                time(Measure.INIT, boots, MEDIAN),
                time(Measure.INIT, boots, HIGH),
                time(Measure.WHOLE, boots, MEDIAN),
                time(Measure.WHOLE, boots, HIGH));
    }

    private static String time(Measure measure, List<FleetBoot> boots, int percent) {
        List<FleetBoot> sorted = measure.sorted(boots);
        return sorted.isEmpty() ? "–" : Milliseconds.of(measure.time(Percentile.of(sorted, percent)));
    }

    static List<String> cost(RunFigures run) {
        return List.of(
                String.format(
                        Locale.ROOT,
                        "%s, %d at a time on %d cores, seed %d: %.0f s, %.0f boots an hour",
                        run.accelerator(),
                        run.atATime(),
                        run.cores(),
                        run.seed(),
                        run.wallSeconds(),
                        run.bootsPerHour()),
                String.format(
                        Locale.ROOT,
                        "%.1f core-seconds a boot: %.0f boots per core and hour",
                        run.coreSecondsOfABoot(),
                        run.bootsPerCoreAndHour()));
    }
}
