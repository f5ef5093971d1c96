package io.quinit.report.fleet;

import io.quinit.report.drawing.Markup;
import java.util.ArrayList;
import java.util.List;

/** The same numbers for each group. */
record GroupsTable(Markup out, Fleet fleet) {
    private static final String NONE = "–";

    void write() {
        List<String> headings = new ArrayList<>(List.of("group", "boots", "ready", "failed", "unknown"));
        for (Measure measure : Measure.values()) {
            String name = measure == Measure.INIT ? "init " : "whole ";
            Figures.PERCENTS.forEach(percent -> headings.add(name + "p" + percent));
            headings.add(name + "slowest");
        }
        PageTable table = new PageTable(
                out,
                "groups",
                "Milliseconds of those that got ready; init: " + Measure.INIT.words() + "; whole: "
                        + Measure.WHOLE.words(),
                headings);
        fleet.groups().forEach((group, boots) -> table.row(group, cells(boots)));
        table.row("all", cells(fleet.boots()));
        table.end();
    }

    private static List<String> cells(List<FleetBoot> boots) {
        List<String> cells = new ArrayList<>();
        cells.add(Integer.toString(boots.size()));
        for (Outcome outcome : Outcome.values()) {
            cells.add(Long.toString(
                    boots.stream().filter(boot -> boot.outcome() == outcome).count()));
        }
        for (Measure measure : Measure.values()) {
            List<FleetBoot> sorted = measure.sorted(boots);
            Figures.PERCENTS.forEach(percent ->
                    cells.add(sorted.isEmpty() ? NONE : Figures.milliseconds(measure, Percentile.of(sorted, percent))));
            cells.add(sorted.isEmpty() ? NONE : Figures.milliseconds(measure, sorted.getLast()));
        }
        return cells;
    }
}
