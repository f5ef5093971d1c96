package io.quinit.report.fleet;

import io.quinit.report.drawing.Markup;
import io.quinit.report.drawing.PlainText;
import io.quinit.report.drawing.Scale;
import io.quinit.report.drawing.Ticks;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Which share of the boots took at most how long: a line for all of them, and one for each group. */
record DistributionDrawing(Plot plot, Measure measure, Fleet fleet) {
    /** As many styles as the style sheet has. */
    private static final int SERIES = 6;
    /** More points than that nobody sees. */
    private static final int MAX_POINTS = 400;

    private static final double FONT = 12;
    private static final double NAME_FONT = 14;
    private static final double MARK_GAP = 8;
    private static final double LINE = 18;
    private static final double KEY = 26;
    private static final double GAP = 14;
    private static final double DOT = 3.5;
    private static final int[] SHARES = {0, 25, 50, 75, 100};
    private static final double ALL = 100;
    private static final int HIGHEST = 99;

    /** @param place of its style */
    private record Series(String name, int place, List<FleetBoot> sorted) {}

    void write(Markup page) {
        List<Series> series = series();
        Scale scale = plot.time(measure.time(series.getFirst().sorted().getLast()));
        Markup body = new Markup();
        axes(body, scale);
        // The line of all is drawn over the others.
        series.reversed().forEach(one -> line(body, scale, one));
        marks(body, scale, series.getFirst().sorted());
        double bottom = legend(body, series, Plot.TOP + Plot.HEIGHT + 2 * LINE);
        page.open(
                        "svg",
                        "class",
                        "timeline plot " + plot.name(),
                        "role",
                        "img",
                        "aria-label",
                        "Share of boots by time, " + measure.words() + ": " + Figures.line(measure, fleet.boots()),
                        "viewBox",
                        "0 0 " + plot.width() + " " + bottom)
                .add(body.toString())
                .close();
    }

    private List<Series> series() {
        List<Series> series = new ArrayList<>();
        series.add(new Series("all", 0, measure.sorted(fleet.boots())));
        if (fleet.groups().size() > 1) {
            fleet.groups().forEach((group, boots) -> {
                List<FleetBoot> sorted = measure.sorted(boots);
                if (!sorted.isEmpty()) {
                    series.add(new Series(group, 1 + (series.size() - 1) % SERIES, sorted));
                }
            });
        }
        return series;
    }

    private void axes(Markup out, Scale scale) {
        for (int share : SHARES) {
            double y = Plot.y(share / ALL);
            out.empty("line", "class", "grid", "x1", scale.left(), "x2", scale.right(), "y1", y, "y2", y);
            out.element("text", share + " %", "class", "dim right", "x", scale.left() - 6, "y", y + 4);
        }
        for (long tick : Ticks.of(scale.longest(), plot.ticks())) {
            double x = scale.x(tick);
            out.empty("line", "class", "grid", "x1", x, "x2", x, "y1", Plot.TOP, "y2", Plot.y(0));
            String label = Ticks.label(tick) + (tick == 0 ? " ms" : "");
            out.element("text", label, "class", "dim middle", "x", x, "y", Plot.y(0) + LINE);
        }
    }

    private void line(Markup out, Scale scale, Series series) {
        out.open("g").element("title", series.name() + ": " + series.sorted().size() + " boots");
        out.path("series s" + series.place(), steps(scale, series.sorted()));
        out.close();
    }

    private StringBuilder steps(Scale scale, List<FleetBoot> sorted) {
        int count = sorted.size();
        int each = Math.max(1, count / MAX_POINTS);
        StringBuilder path = new StringBuilder("M%s %s".formatted(number(scale.left()), number(Plot.y(0))));
        for (int rank = 1; rank <= count; rank++) {
            if (rank % each == 0 || rank == count) {
                double x = scale.x(measure.time(sorted.get(rank - 1)));
                path.append("H%sV%s".formatted(number(x), number(Plot.y((double) rank / count))));
            }
        }
        return path.append("H").append(number(scale.right()));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** Left of its point a text has room, for there the line is lower; near the axis it goes right and below. */
    private void marks(Markup out, Scale scale, List<FleetBoot> sorted) {
        for (int percent : Figures.PERCENTS) {
            FleetBoot boot = Percentile.of(sorted, percent);
            double x = scale.x(measure.time(boot));
            double y = Plot.y(percent / ALL);
            out.empty("circle", "class", "mark", "cx", x, "cy", y, "r", DOT);
            String text = "p" + percent + " " + Figures.milliseconds(measure, boot);
            boolean room = x - scale.left() > PlainText.width(text, NAME_FONT) + MARK_GAP;
            String style = room ? "name right" : "name";
            // The lines of all groups end where p99 is.
            double baseline = y + (room && percent < HIGHEST ? 4 : LINE);
            out.element("text", text, "class", style, "x", room ? x - MARK_GAP : x + MARK_GAP, "y", baseline);
        }
    }

    private double legend(Markup out, List<Series> series, double top) {
        double x = 0;
        double y = top + LINE;
        for (Series one : series) {
            String text = PlainText.fit(one.name() + " (" + one.sorted().size() + ")", plot.width() - KEY, FONT);
            double width = KEY + PlainText.width(text, FONT) + GAP;
            if (x > 0 && x + width > plot.width()) {
                x = 0;
                y += LINE;
            }
            String key = "M%s %sh20".formatted(number(x + 1), number(y - 4));
            out.path("series s" + one.place(), key);
            out.element("text", text, "class", "dim", "x", x + KEY, "y", y);
            x += width;
        }
        return y + LINE / 2;
    }
}
