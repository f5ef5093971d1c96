package io.quinit.report.timeline;

import io.quinit.report.drawing.Markup;
import io.quinit.report.drawing.Scale;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The critical path: a line below each bar of it, and from the end of each to the start of the next. */
record PathDrawing(Markup out, Frame frame, Timeline timeline, Scale scale) {
    private static final double BELOW = 3;

    /** @param top of the first row */
    void draw(double top) {
        double height = frame.rowHeight(timeline.boots().size());
        for (int boot = 0; boot < timeline.boots().size(); boot++) {
            Map<Span, Double> tops = new IdentityHashMap<>();
            for (int row = 0; row < timeline.rows().size(); row++) {
                double barTop = frame.barTop(top + row * height, boot);
                timeline.rows().get(row).spans().get(boot).ifPresent(span -> tops.put(span, barTop));
            }
            line(timeline.boots().get(boot).criticalPath(), tops, boot == 0 ? "path" : "path b");
        }
    }

    private void line(List<Span> path, Map<Span, Double> tops, String style) {
        StringBuilder line = new StringBuilder();
        path.stream().sorted(Comparator.comparingLong(Span::end)).forEach(span -> {
            double y = tops.get(span) + Frame.BAR + BELOW;
            line.append(line.isEmpty() ? "M" : "L").append(point(span.at(), y));
            line.append('L').append(point(span.end(), y));
        });
        if (!line.isEmpty()) {
            out.empty("path", "class", style, "d", line);
        }
    }

    private String point(long time, double y) {
        return Math.round(scale.x(time) * 100) / 100.0 + " " + y;
    }
}
