package io.quinit.report.timeline;

import io.quinit.report.boot.Milliseconds;
import io.quinit.report.drawing.Markup;
import io.quinit.report.drawing.Scale;
import io.quinit.report.drawing.Ticks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The time axis and below it a row for each concern, and one for the whole boot. */
record ChartDrawing(Markup out, Frame frame, Timeline timeline, Scale scale, RowDrawing labels) {
    private static final double AXIS = 22;
    /** Room for a number of five digits and the space before the next. */
    private static final int TICK_PITCH = 62;

    static ChartDrawing of(Markup out, Frame frame, Timeline timeline) {
        return new ChartDrawing(
                out, frame, timeline, frame.scale(timeline.longest()), new RowDrawing(out, frame, timeline));
    }

    /** @return where it ends */
    double draw(double top) {
        double height = frame.rowHeight(timeline.boots().size());
        double bottom = top + AXIS + (timeline.rows().size() + 1) * height;
        axis(top, bottom);
        new PathDrawing(out, frame, timeline, scale).draw(top + AXIS);
        double at = top + AXIS;
        for (Row row : timeline.rows()) {
            row(row, at);
            at += height;
        }
        whole(at);
        return bottom;
    }

    private void axis(double top, double bottom) {
        int most = (int) (scale.width() / TICK_PITCH);
        for (long tick : Ticks.of(scale.longest(), most)) {
            double x = scale.x(tick);
            out.empty("line", "class", "grid", "x1", x, "x2", x, "y1", top + AXIS - 5, "y2", bottom);
            String anchor = frame.hasLabelLine() && tick == 0 ? "dim" : "dim middle";
            String label = tick == 0 ? "0 ms" : Ticks.label(tick);
            out.element("text", label, "class", anchor, "x", x, "y", top + AXIS - 9);
        }
    }

    private void row(Row row, double top) {
        BarDrawing bars = new BarDrawing(out, frame, scale);
        List<String> values = new ArrayList<>();
        for (int boot = 0; boot < row.spans().size(); boot++) {
            Optional<Span> span = row.spans().get(boot);
            double barTop = frame.barTop(top, boot);
            if (span.isPresent()) {
                bars.draw(span.get(), boot, barTop);
                values.add(labels.value(
                        boot, span.get().result().sign(), span.get().took()));
            } else {
                values.add(timeline.letter(boot) + " none");
            }
        }
        String difference = row.difference().isPresent()
                ? Milliseconds.signed(row.difference().getAsLong())
                : "";
        labels.draw(row.id(), values, difference, top);
    }

    private void whole(double top) {
        List<String> values = new ArrayList<>();
        for (int boot = 0; boot < timeline.boots().size(); boot++) {
            long total = timeline.boots().get(boot).total();
            double width = Math.max(BarDrawing.LEAST_WIDTH, scale.width(total));
            out.empty(
                    "rect",
                    "class",
                    "total",
                    "x",
                    scale.left(),
                    "y",
                    frame.barTop(top, boot),
                    "width",
                    width,
                    "height",
                    Frame.BAR);
            values.add(labels.value(boot, "", total));
        }
        labels.draw(
                "whole boot", values, timeline.isComparison() ? Milliseconds.signed(timeline.difference()) : "", top);
    }
}
