package io.quinit.report.timeline;

import io.quinit.report.drawing.Markup;
import io.quinit.report.drawing.Stylesheet;

/** A timeline as an SVG. */
final class Picture {
    private static final double MARGIN = 16;

    private Picture() {}

    /** A file of its own: with its style, title and summary. */
    static String standalone(Timeline timeline) {
        Markup body = new Markup();
        double bottom = chart(body, Frame.WIDE, timeline, new HeaderDrawing(body, Frame.WIDE, timeline).draw(0));
        double width = Frame.WIDE.width() + 2 * MARGIN;
        double height = bottom + 2 * MARGIN;
        Markup out = new Markup();
        out.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                "timeline",
                "role",
                "img",
                "aria-label",
                label(timeline),
                "viewBox",
                -MARGIN + " " + -MARGIN + " " + width + " " + height,
                "width",
                width,
                "height",
                height,
                "style",
                "max-width:100%;height:auto");
        out.element("title", timeline.title());
        out.open("style").add(style()).close();
        out.empty("rect", "class", "paper", "x", -MARGIN, "y", -MARGIN, "width", width, "height", height);
        return out.add(body.toString()).close().toString();
    }

    /** A part of a page, which has the style, and title and summary as its own text. */
    static String inPage(Timeline timeline, Frame frame) {
        Markup body = new Markup();
        double height = chart(body, frame, timeline, 0);
        return new Markup()
                .open(
                        "svg",
                        "class",
                        "timeline " + frame.name(),
                        "role",
                        "img",
                        "aria-label",
                        label(timeline),
                        "viewBox",
                        "0 0 " + frame.width() + " " + height)
                .add(body.toString())
                .close()
                .toString();
    }

    /** Of every picture, once in a page. */
    static String style() {
        return Stylesheet.read(Picture.class, "picture.css");
    }

    private static String label(Timeline timeline) {
        return timeline.title() + ": a bar for each of " + timeline.rows().size() + " concerns on a time axis";
    }

    private static double chart(Markup out, Frame frame, Timeline timeline, double top) {
        patterns(out, frame);
        double start = new StartDrawing(out, frame, timeline).draw(top);
        double chart = ChartDrawing.of(out, frame, timeline).draw(start);
        return new LegendDrawing(out, frame, chart).draw(timeline);
    }

    /** Stripes for what failed, dots for what warned. */
    private static void patterns(Markup out, Frame frame) {
        out.open("defs");
        pattern(out, frame, SpanResult.FAILED, "rotate(45)");
        out.empty("rect", "class", "gap", "width", 2, "height", 6).close();
        pattern(out, frame, SpanResult.WARNED, "rotate(0)");
        out.empty("circle", "class", "gap", "cx", 3, "cy", 3, "r", 1.3).close();
        out.close();
    }

    private static void pattern(Markup out, Frame frame, SpanResult result, String transform) {
        out.open(
                "pattern",
                "id",
                frame.identifier(result),
                "patternUnits",
                "userSpaceOnUse",
                "width",
                6,
                "height",
                6,
                "patternTransform",
                transform);
        out.empty("rect", "class", result.word(), "width", 6, "height", 6);
    }
}
