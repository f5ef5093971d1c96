package io.quinit.tool.timeline;

import io.quinit.tool.drawing.Markup;

/** A timeline as a page that needs nothing else: no script, no other file. */
final class Page {
    /** Should a text of a guest ever become markup, it still could load and run nothing. */
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    private Page() {}

    static String of(Timeline timeline) {
        Markup out = new Markup();
        out.add("<!DOCTYPE html>\n").open("html", "lang", "en");
        head(out, timeline);
        out.open("body").open("main");
        out.element("h1", timeline.title());
        summary(out, timeline);
        out.add(Picture.inPage(timeline, Frame.WIDE)).add(Picture.inPage(timeline, Frame.NARROW));
        out.element("h2", "Numbers");
        out.open("div", "class", "scroll", "role", "region", "aria-label", "Numbers", "tabindex", 0);
        new NumbersTable(out, timeline).write();
        return out.close().close().close().close().toString();
    }

    private static void head(Markup out, Timeline timeline) {
        out.open("head").empty("meta", "charset", "utf-8");
        out.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
        out.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        out.element("title", timeline.title());
        out.open("style")
                .add(Stylesheet.page())
                .add(Stylesheet.picture())
                .close()
                .close();
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
