package io.quinit.report.timeline;

import io.quinit.report.drawing.HtmlPage;
import io.quinit.report.drawing.Markup;

/** A timeline as a page that needs nothing else. */
final class Page {
    private Page() {}

    static String of(Timeline timeline) {
        Markup out = HtmlPage.start(timeline.title(), Picture.style());
        summary(out, timeline);
        out.add(Picture.inPage(timeline, Frame.WIDE)).add(Picture.inPage(timeline, Frame.NARROW));
        out.element("h2", "Numbers");
        out.open("div", "class", "scroll", "role", "region", "aria-label", "Numbers", "tabindex", 0);
        new NumbersTable(out, timeline).write();
        out.close();
        return HtmlPage.end(out);
    }

    private static void summary(Markup out, Timeline timeline) {
        for (int boot = 0; boot < timeline.boots().size(); boot++) {
            out.element("h2", Summary.head(timeline, boot));
            Summary.lines(timeline.boots().get(boot)).forEach(line -> out.element("p", line));
        }
        if (timeline.isComparison()) {
            out.element("h2", Summary.difference(timeline));
        }
    }
}
