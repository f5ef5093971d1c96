package io.quinit.report.timeline;

import io.quinit.report.boot.Milliseconds;
import io.quinit.report.drawing.Markup;
import io.quinit.report.drawing.Scale;

/** How long the kernel took before the init began, on a scale of its own: it is mostly many times as long as the init. */
record StartDrawing(Markup out, Frame frame, Timeline timeline) {
    private static final double HEIGHT = 40;
    private static final double BASELINE = 13;

    /** @return where it ends */
    double draw(double top) {
        long longest = timeline.boots().stream()
                .mapToLong(boot -> boot.beforeInit() + boot.total())
                .max()
                .orElse(0);
        Scale scale = new Scale(1, frame.width() - 2, longest);
        double at = top;
        for (int boot = 0; boot < timeline.boots().size(); boot++) {
            row(timeline.boots().get(boot), boot, scale, at);
            at += HEIGHT;
        }
        return at;
    }

    private void row(Boot boot, int place, Scale scale, double top) {
        String letter = timeline.isComparison() ? timeline.letter(place) + ": " : "";
        String text = letter + "kernel " + Milliseconds.of(boot.beforeInit()) + " ms, then init "
                + Milliseconds.of(boot.total()) + " ms";
        out.element("text", text, "class", "dim", "x", 0, "y", top + BASELINE);
        bar("kernel", scale.x(0), scale.width(boot.beforeInit()), top);
        bar(place == 0 ? "work" : "work b", scale.x(boot.beforeInit()), scale.width(boot.total()), top);
    }

    private void bar(String style, double x, double width, double top) {
        out.empty(
                "rect",
                "class",
                style,
                "x",
                x,
                "y",
                top + BASELINE + 6,
                "width",
                Math.max(BarDrawing.LEAST_WIDTH, width),
                "height",
                Frame.BAR);
    }
}
