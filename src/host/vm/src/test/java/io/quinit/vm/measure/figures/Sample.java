package io.quinit.vm.measure.figures;

import java.util.List;

/** Figures for tests. */
public final class Sample {
    private Sample() {}

    public static Figure boot(String contender, String where, Double... values) {
        return new Figure(contender, where, Measure.BOOT, "", false, List.of(values));
    }

    public static Figure of(Measure measure, String contender, String where, double value) {
        return new Figure(contender, where, measure, "", false, List.of(value));
    }

    public static Figure part(String part, String where, double value) {
        return new Figure("Quinit", where, Measure.PART, part, false, List.of(value));
    }

    public static Figures figures(Figure... figures) {
        return figures("a host", "6.1.0", figures);
    }

    static Figures figures(String host, String kernel, Figure... figures) {
        return new Figures(Figures.SCHEMA, host, List.of(kernel), "quiet", 3, List.of(figures));
    }
}
