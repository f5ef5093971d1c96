package io.quinit.report.timeline;

import io.quinit.report.boot.BootReport;
import io.quinit.report.boot.Milliseconds;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A boot in a few lines of text. */
final class Summary {
    private Summary() {}

    /** Names the boot and says how it went. */
    static String head(Timeline timeline, int place) {
        Boot boot = timeline.boots().get(place);
        String name = timeline.isComparison() ? timeline.letter(place) + ", " + boot.source() + ": " : "";
        return name + outcome(boot) + " in " + Milliseconds.of(boot.total()) + " ms";
    }

    static List<String> lines(Boot boot) {
        BootReport report = boot.report();
        List<String> lines = new ArrayList<>();
        if (report.reason() != null) {
            lines.add(report.reason());
        }
        lines.add("Quinit %s on Linux %s; the init began %s ms after the kernel"
                .formatted(known(report.version()), known(report.kernel()), Milliseconds.of(boot.beforeInit())));
        boot.longest()
                .ifPresent(longest -> lines.add("critical path: %d concerns, %s ms; the longest is %s, %s ms (%s)"
                        .formatted(
                                boot.criticalPath().size(),
                                Milliseconds.of(boot.criticalTime()),
                                longest.id(),
                                Milliseconds.of(longest.took()),
                                share(boot, longest))));
        return lines;
    }

    static String outcome(Boot boot) {
        return known(boot.report().outcome());
    }

    /** The kernel's name is missing where the kernel did not say; anything else, where a guest wrote the report itself. */
    private static String known(String text) {
        return text == null ? "(unknown)" : text;
    }

    /** Of the whole boot. */
    static String share(Boot boot, Span span) {
        return String.format(Locale.ROOT, "%.1f %%", 100.0 * span.took() / Math.max(1, boot.total()));
    }

    /** Only of two boots. */
    static String difference(Timeline timeline) {
        return "B against A: " + Milliseconds.signed(timeline.difference()) + " ms";
    }
}
