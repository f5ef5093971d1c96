package io.quinit.report.fleet;

import io.quinit.report.boot.Milliseconds;
import java.util.List;

/** The numbers of a distribution, as text. */
final class Figures {
    static final List<Integer> PERCENTS = List.of(50, 90, 99);

    private Figures() {}

    static String title(Measure measure) {
        String words = measure.words();
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** @param boots one of them at least ready, with a report */
    static String line(Measure measure, List<FleetBoot> boots) {
        List<FleetBoot> sorted = measure.sorted(boots);
        StringBuilder line = new StringBuilder();
        for (int percent : PERCENTS) {
            line.append("p%d %s ms, ".formatted(percent, milliseconds(measure, Percentile.of(sorted, percent))));
        }
        FleetBoot slowest = sorted.getLast();
        return line + "slowest " + milliseconds(measure, slowest) + " ms (" + slowest.name() + ")";
    }

    static String milliseconds(Measure measure, FleetBoot boot) {
        return Milliseconds.of(measure.time(boot));
    }
}
