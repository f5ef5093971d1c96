package io.quinit.report.fleet;

import io.quinit.report.drawing.Markup;
import java.util.List;

/** A table of the page: its first column names the row. */
final class PageTable {
    private final Markup out;

    /**
     * Opens it, with its headings.
     *
     * @param name a class of the page
     */
    PageTable(Markup out, String name, String caption, List<String> headings) {
        this.out = out;
        out.open("div", "class", "scroll", "role", "region", "aria-label", caption, "tabindex", 0);
        out.open("table", "class", name).element("caption", caption);
        out.open("thead").open("tr");
        headings.forEach(heading -> out.element("th", heading, "scope", "col"));
        out.close().close().open("tbody");
    }

    void row(String name, List<String> cells) {
        out.open("tr").element("th", name, "scope", "row");
        cells.forEach(cell -> out.element("td", cell));
        out.close();
    }

    void end() {
        out.close().close().close();
    }
}
