package io.quinit.report.timeline;

import io.quinit.report.boot.Milliseconds;
import io.quinit.report.drawing.Markup;
import java.util.Optional;

/** The numbers of the picture, as a table of a page. */
record NumbersTable(Markup out, Timeline timeline) {
    private static final int COLUMNS_OF_A_BOOT = 5;
    private static final String NONE = "–";

    void write() {
        out.open("table");
        out.element(
                "caption",
                "In milliseconds from the init's start; the share is of the whole boot, and only a concern of the "
                        + "critical path has one.");
        head();
        out.open("tbody");
        timeline.rows().forEach(this::row);
        out.close();
        foot();
        out.close();
    }

    private void head() {
        out.open("thead");
        if (timeline.isComparison()) {
            out.open("tr").element("td", "", "colspan", 2);
            for (int boot = 0; boot < timeline.boots().size(); boot++) {
                String name = timeline.letter(boot) + ", "
                        + timeline.boots().get(boot).source();
                out.element("th", name, "class", "group", "scope", "colgroup", "colspan", COLUMNS_OF_A_BOOT);
            }
            rest();
        }
        out.open("tr");
        heading("concern", "");
        if (timeline.isComparison()) {
            heading("B − A", "");
        }
        for (int boot = 0; boot < timeline.boots().size(); boot++) {
            heading("at", "");
            heading("took", "");
            heading("waited", "");
            heading("result", "text");
            heading("share", "");
        }
        for (int boot = 0; boot < timeline.boots().size(); boot++) {
            heading((timeline.letter(boot) + " waited for, notes").strip(), "text");
        }
        out.close().close();
    }

    private void heading(String text, String style) {
        out.element("th", text, "scope", "col", "class", style);
    }

    private void row(Row row) {
        out.open("tr").element("th", row.id(), "scope", "row");
        if (timeline.isComparison()) {
            out.element(
                    "td",
                    row.difference().isPresent()
                            ? Milliseconds.signed(row.difference().getAsLong())
                            : NONE);
        }
        for (int boot = 0; boot < row.spans().size(); boot++) {
            numbers(timeline.boots().get(boot), row.spans().get(boot));
        }
        row.spans().forEach(span -> out.element("td", span.map(Span::remarks).orElse(""), "class", "notes"));
        out.close();
    }

    private void numbers(Boot boot, Optional<Span> present) {
        if (present.isEmpty()) {
            out.element("td", "not in this boot", "class", "text", "colspan", COLUMNS_OF_A_BOOT);
            return;
        }
        Span span = present.get();
        out.element("td", Milliseconds.of(span.at()));
        out.element("td", Milliseconds.of(span.took()));
        out.element("td", span.waited() > 0 ? Milliseconds.of(span.waited()) : NONE);
        out.element("td", (span.result().sign() + " " + span.result().word()).strip(), "class", "text");
        out.element("td", span.critical() ? Summary.share(boot, span) : NONE);
    }

    private void foot() {
        Boot first = timeline.boots().getFirst();
        Boot last = timeline.boots().getLast();
        out.open("tfoot");
        sum("outside the critical path", outsidePath(last) - outsidePath(first));
        timeline.boots().forEach(boot -> time(outsidePath(boot), ""));
        rest();
        sum("whole boot", timeline.difference());
        timeline.boots().forEach(boot -> time(boot.total(), Summary.outcome(boot)));
        rest();
        out.close();
    }

    private static long outsidePath(Boot boot) {
        return boot.total() - boot.criticalTime();
    }

    private void sum(String name, long difference) {
        out.open("tr").element("th", name, "scope", "row");
        if (timeline.isComparison()) {
            out.element("td", Milliseconds.signed(difference));
        }
    }

    private void time(long time, String result) {
        out.element("td", "").element("td", Milliseconds.of(time)).element("td", "");
        out.element("td", result, "class", "text").element("td", "");
    }

    /** The row's end, below the notes. */
    private void rest() {
        out.element("td", "", "colspan", timeline.boots().size()).close();
    }
}
