package io.quinit.vm.measure.show;

import io.quinit.report.drawing.Markup;
import io.quinit.report.drawing.PlainText;
import java.util.Locale;

/** Bars below each other on one time axis, each made of stretches. */
final class BarColumn {
    static final double WIDTH = 1180;
    static final double LEFT = 130;
    static final double RIGHT = 670;
    static final double TOP = 40;
    static final double BOTTOM = 40;
    /** From a bar to the next one. */
    static final double STEP = 18;

    private static final double ROOM = 430;
    private static final double HEIGHT = 14;
    private static final double FONT = 11;
    private static final int TICKS = 5;

    private final Markup out;
    private final double left;
    private final double longest;
    private double y;
    private double time;

    /** @param longest in milliseconds, what has to fit */
    BarColumn(Markup out, double left, double longest) {
        this.out = out;
        this.left = left;
        this.longest = longest;
    }

    void begin(double top) {
        y = top;
        time = 0;
    }

    void stretch(String style, String name, double milliseconds) {
        double width = width(milliseconds);
        double x = left + width(time);
        out.open("g").element("title", name + " " + text(milliseconds));
        out.empty("rect", "class", style, "x", x, "y", y, "width", width, "height", HEIGHT);
        if (PlainText.width(name, FONT) + 6 < width) {
            out.element("text", name, "class", "inside", "x", x + 3, "y", y + 11);
        }
        out.close();
        time += milliseconds;
    }

    void end() {
        out.element("text", text(time), "class", "dim", "x", left + width(time) + 4, "y", y + 11);
    }

    /** @param below the bars: what was drawn before them */
    void axis(Markup below, String title, double bottom) {
        below.element("text", title, "class", "title", "x", left, "y", 16);
        double step = step();
        for (double tick = 0; tick <= longest; tick += step) {
            double x = left + width(tick);
            below.empty("line", "class", "grid", "x1", x, "x2", x, "y1", TOP - 6, "y2", bottom);
            below.element("text", "%.0f ms".formatted(tick), "class", "dim middle", "x", x, "y", TOP - 10);
        }
    }

    /** One, two or five times a power of ten. */
    private double step() {
        double power = Math.pow(10, Math.floor(Math.log10(longest / TICKS)));
        for (int times : new int[] {1, 2, 5}) {
            if (longest / (times * power) <= TICKS) {
                return times * power;
            }
        }
        return 10 * power;
    }

    private double width(double milliseconds) {
        return ROOM * milliseconds / longest;
    }

    private static String text(double milliseconds) {
        return String.format(Locale.ROOT, milliseconds < 100 ? "%.1f ms" : "%.0f ms", milliseconds);
    }
}
