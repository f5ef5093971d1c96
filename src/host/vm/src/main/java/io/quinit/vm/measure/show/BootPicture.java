package io.quinit.vm.measure.show;

import io.quinit.report.drawing.Markup;
import io.quinit.report.drawing.Stylesheet;
import io.quinit.vm.measure.figures.Figure;
import io.quinit.vm.measure.figures.Figures;
import io.quinit.vm.measure.figures.Measure;
import java.util.List;

/** An SVG of the boots whose time is not the host's: left from power-on, right from "Run /init" on a scale of its own; a bar a contender. */
final class BootPicture {
    private static final String TITLE = "From power-on to the guest agent, and from \"Run /init\"";

    private final Markup body = new Markup();
    private final Figures figures;
    private final BarColumn whole;
    private final BarColumn init;
    private double y = BarColumn.TOP;

    private BootPicture(Figures figures) {
        this.figures = figures;
        this.whole = new BarColumn(body, BarColumn.LEFT, longest(figures, Measure.POWER_ON));
        this.init = new BarColumn(body, BarColumn.RIGHT, longest(figures, Measure.BOOT));
    }

    private static List<Figure> shown(Figures figures, Measure measure) {
        return figures.of(measure).stream().filter(figure -> !figure.hostTime()).toList();
    }

    private static double longest(Figures figures, Measure measure) {
        return shown(figures, measure).stream()
                .mapToDouble(Figure::median)
                .max()
                .orElse(1);
    }

    /** A file of its own, readable on a light and on a dark page. */
    public static String of(Figures figures) {
        return new BootPicture(figures).draw();
    }

    private String draw() {
        for (String where : Figures.distinct(shown(figures, Measure.BOOT), Figure::where)) {
            group(where);
        }
        double bottom = y;
        double height = bottom + BarColumn.BOTTOM;
        legend(height - 14);
        Markup out = new Markup();
        out.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                "boots",
                "role",
                "img",
                "viewBox",
                "0 0 " + BarColumn.WIDTH + " " + height,
                "width",
                BarColumn.WIDTH,
                "height",
                height,
                "style",
                "max-width:100%;height:auto");
        out.element("title", TITLE);
        out.open("style").add(Stylesheet.read(BootPicture.class, "boots.css")).close();
        out.empty("rect", "class", "paper", "width", BarColumn.WIDTH, "height", height);
        whole.axis(out, "from power-on", bottom);
        init.axis(out, "from \"Run /init\"", bottom);
        return out.add(body.toString()).close().toString();
    }

    private void group(String where) {
        body.element("text", where, "class", "where", "x", 12, "y", y + 13);
        y += 20;
        for (Figure boot : shown(figures, Measure.BOOT)) {
            if (boot.where().equals(where)) {
                bars(boot);
                y += BarColumn.STEP;
            }
        }
        y += 10;
    }

    private void bars(Figure boot) {
        body.element("text", boot.contender(), "class", "right", "x", BarColumn.LEFT - 8, "y", y + 12);
        whole.begin(y);
        figures.find(Measure.BEFORE_INIT, boot.contender(), boot.where())
                .ifPresent(kernel -> whole.stretch("kernel", "kernel", kernel.median()));
        whole.stretch("init", "init", boot.median());
        whole.end();
        init.begin(y);
        List<Figure> parts = figures.of(Measure.PART).stream()
                .filter(part -> part.contender().equals(boot.contender())
                        && part.where().equals(boot.where()))
                .toList();
        for (int at = 0; at < parts.size(); at++) {
            Figure part = parts.get(at);
            init.stretch(style(at, parts.size()), part.part(), part.median());
        }
        if (parts.isEmpty()) {
            init.stretch("init", "init", boot.median());
        }
        init.end();
    }

    /** The first two are the start, the last one is the agent's; between them neighbours differ. */
    private static String style(int at, int parts) {
        if (at < 2) {
            return at == 0 ? "start" : "start b";
        }
        return at == parts - 1 ? "agent" : at % 2 == 0 ? "step" : "step b";
    }

    private void legend(double at) {
        String[][] keys = {
            {"kernel", "firmware and kernel"},
            {"init", "init, to the agent"},
            {"start", "exec, to our first line"},
            {"start b", "to the first concern"},
            {"step", "a concern each"},
            {"agent", "exec of the agent"}
        };
        double x = BarColumn.LEFT;
        for (String[] key : keys) {
            body.empty("rect", "class", key[0], "x", x, "y", at - 10, "width", 12, "height", 11);
            body.element("text", key[1], "class", "dim", "x", x + 17, "y", at);
            x += 150;
        }
    }
}
