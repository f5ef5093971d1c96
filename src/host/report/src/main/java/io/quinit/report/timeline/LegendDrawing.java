package io.quinit.report.timeline;

import io.quinit.report.drawing.Markup;
import io.quinit.report.drawing.PlainText;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What the signs mean; of how a concern can end, only what is in the picture. */
final class LegendDrawing {
    private static final double KEY = 18;
    private static final double GAP = 16;
    private static final double LINE = 20;

    private final Markup out;
    private final Frame frame;
    private double x;
    private double y;

    LegendDrawing(Markup out, Frame frame, double top) {
        this.out = out;
        this.frame = frame;
        this.y = top + LINE;
    }

    /** @return where it ends */
    double draw(Timeline timeline) {
        for (int boot = 0; boot < timeline.boots().size(); boot++) {
            key(boot == 0 ? "work" : "work b", "", (timeline.letter(boot) + " work").strip());
        }
        key("wait", "", "waiting (at what moment is not known)");
        for (SpanResult result : results(timeline)) {
            String pattern = result == SpanResult.FAILED || result == SpanResult.WARNED
                    ? "fill:url(#" + frame.identifier(result) + ")"
                    : "";
            key(result.word(), pattern, result.sign() + " " + result.word());
        }
        place("critical path");
        out.empty("path", "class", "path", "d", "M" + x + " " + (y - 4) + "h" + (KEY - 4));
        label("critical path");
        return y + LINE / 2;
    }

    private static Set<SpanResult> results(Timeline timeline) {
        Set<SpanResult> results = EnumSet.noneOf(SpanResult.class);
        timeline.rows()
                .forEach(row -> row.spans().stream()
                        .flatMap(Optional::stream)
                        .map(Span::result)
                        .forEach(results::add));
        results.remove(SpanResult.OK);
        return results;
    }

    private void key(String style, String pattern, String text) {
        place(text);
        out.empty("rect", "class", style, "style", pattern, "x", x, "y", y - 10, "width", KEY - 4, "height", 11);
        label(text);
    }

    /** Begins a line where this one has no room. */
    private void place(String text) {
        if (x + KEY + PlainText.width(text, Frame.FONT) > frame.width()) {
            x = 0;
            y += LINE;
        }
        x = Math.max(x, 1);
    }

    private void label(String text) {
        out.element("text", text, "class", "dim", "x", x + KEY, "y", y);
        x += KEY + PlainText.width(text, Frame.FONT) + GAP;
    }
}
