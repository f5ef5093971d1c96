package io.quinit.report.timeline;

import io.quinit.report.drawing.Markup;
import io.quinit.report.drawing.Scale;

/**
 * A concern's bar: first the lighter part, in which it waited, then the work. The report says how long it waited and not when;
 * most concerns wait first.
 */
record BarDrawing(Markup out, Frame frame, Scale scale) {
    /** What took no time is seen all the same. */
    static final double LEAST_WIDTH = 2;

    private static final double MARKER_WIDTH = 8;

    void draw(Span span, int boot, double top) {
        out.open("g").element("title", span.tooltip());
        double start = Math.min(scale.x(span.at()), scale.right() - LEAST_WIDTH);
        double end = span.result().ran() ? parts(span, boot, start, top) : marker(span, start, top);
        out.close();
        double waitEnd = start + scale.width(span.waited());
        new CaptionDrawing(out, frame).draw(span.caption(), start, waitEnd, end, top);
    }

    private double parts(Span span, int boot, double start, double top) {
        String series = boot == 0 ? "" : " b";
        double waited = scale.width(span.waited());
        if (span.waited() > 0) {
            rect("wait" + series, start, top, waited);
        }
        double work = Math.max(LEAST_WIDTH, scale.width(span.took() - span.waited()));
        switch (span.result()) {
            case FAILED, WARNED ->
                out.empty(
                        "rect",
                        "class",
                        span.result().word(),
                        "x",
                        start + waited,
                        "y",
                        top,
                        "width",
                        work,
                        "height",
                        Frame.BAR,
                        "style",
                        "fill:url(#" + frame.identifier(span.result()) + ")");
            case UNKNOWN -> rect("unknown", start + waited, top, work);
            default -> rect("work" + series, start + waited, top, work);
        }
        return start + waited + work;
    }

    /** Of what did not run: no bar, for it took no time. */
    private double marker(Span span, double start, double top) {
        rect(span.result().word(), start, top, MARKER_WIDTH);
        return start + MARKER_WIDTH;
    }

    private void rect(String style, double x, double y, double width) {
        out.empty("rect", "class", style, "x", x, "y", y, "width", width, "height", Frame.BAR);
    }
}
