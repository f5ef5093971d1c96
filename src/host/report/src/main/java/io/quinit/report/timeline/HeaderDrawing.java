package io.quinit.report.timeline;

import io.quinit.report.drawing.Markup;
import io.quinit.report.drawing.PlainText;

/** Title and summary of a picture that stands alone. */
record HeaderDrawing(Markup out, Frame frame, Timeline timeline) {
    private static final double TITLE_FONT = 20;
    private static final double HEAD_FONT = 13;
    private static final double LINE = 17;
    private static final int MAX_LINES = 4;

    /** @return where it ends */
    double draw(double top) {
        double at = top + TITLE_FONT;
        out.element(
                "text", PlainText.fit(timeline.title(), frame.width(), TITLE_FONT), "class", "title", "x", 0, "y", at);
        at += LINE / 2;
        for (int boot = 0; boot < timeline.boots().size(); boot++) {
            at = text(Summary.head(timeline, boot), "name", HEAD_FONT, at);
            for (String line : Summary.lines(timeline.boots().get(boot))) {
                at = text(line, "dim", Frame.FONT, at);
            }
        }
        if (timeline.isComparison()) {
            at = text(Summary.difference(timeline), "name", HEAD_FONT, at);
        }
        return at + LINE;
    }

    private double text(String text, String style, double font, double top) {
        double at = top;
        for (String line : PlainText.wrap(text, frame.width(), font, MAX_LINES)) {
            at += LINE;
            out.element("text", line, "class", style, "x", 0, "y", at);
        }
        return at;
    }
}
