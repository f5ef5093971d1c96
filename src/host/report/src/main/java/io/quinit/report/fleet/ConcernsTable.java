package io.quinit.report.fleet;

import io.quinit.report.boot.Milliseconds;
import io.quinit.report.drawing.Markup;
import java.util.ArrayList;
import java.util.List;

/** How long each concern took. */
record ConcernsTable(Markup out, Fleet fleet) {
    private static final String NONE = "–";
    private static final int MEDIAN = 50;
    private static final int HIGH = 99;

    void write() {
        PageTable table = new PageTable(
                out,
                "concerns",
                "Milliseconds in the boots that got ready; warned and failed: in how many of all boots",
                List.of("concern", "boots", "p50", "p99", "longest", "waited p50", "waited p99", "warned", "failed"));
        Concern.of(fleet).forEach(concern -> table.row(concern.id(), cells(concern)));
        table.end();
    }

    private static List<String> cells(Concern concern) {
        List<String> cells = new ArrayList<>();
        cells.add(Integer.toString(concern.took().size()));
        boolean none = concern.took().isEmpty();
        cells.add(none ? NONE : Milliseconds.of(Percentile.of(concern.took(), MEDIAN)));
        cells.add(none ? NONE : Milliseconds.of(Percentile.of(concern.took(), HIGH)));
        cells.add(none ? NONE : Milliseconds.of(concern.took().getLast()));
        boolean waited = !none && concern.waited().getLast() > 0;
        cells.add(waited ? Milliseconds.of(Percentile.of(concern.waited(), MEDIAN)) : NONE);
        cells.add(waited ? Milliseconds.of(Percentile.of(concern.waited(), HIGH)) : NONE);
        cells.add(concern.warned() == 0 ? NONE : Integer.toString(concern.warned()));
        cells.add(concern.failed() == 0 ? NONE : Integer.toString(concern.failed()));
        return cells;
    }
}
