package io.quinit.report.fleet;

import io.quinit.report.drawing.Markup;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How many boots ended in which way. */
record EndsTable(Markup out, Fleet fleet) {
    private static final double ALL = 100;
    private static final int MAX_NAMES = 3;

    void write() {
        PageTable table = new PageTable(
                out,
                "ends",
                "Ready, or failed by a reason that the guest named; each with some of the boots",
                List.of("end", "boots", "share", "", "by group", "for example"));
        EndCount.of(fleet).forEach(this::row);
        table.end();
    }

    private void row(EndCount end) {
        int boots = end.boots().size();
        double share = ALL * boots / fleet.boots().size();
        out.open("tr")
                .element(
                        "th",
                        end.name(),
                        "scope",
                        "row",
                        "class",
                        "end " + end.outcome().word());
        out.element("td", Integer.toString(boots));
        out.element("td", String.format(Locale.ROOT, "%.1f %%", share));
        bar(end.outcome(), share);
        out.element("td", groups(end), "class", "notes");
        out.element("td", names(end), "class", "notes");
        out.close();
    }

    private void bar(Outcome outcome, double share) {
        out.open("td").open("svg", "class", "bar", "viewBox", "0 0 100 10", "aria-hidden", "true");
        out.empty("rect", "class", outcome.word(), "width", Math.max(1, share), "height", 10);
        out.close().close();
    }

    private static String groups(EndCount end) {
        return Fleet.of("", end.boots()).groups().entrySet().stream()
                .map(group -> group.getKey() + " " + group.getValue().size())
                .collect(Collectors.joining(", "));
    }

    private static String names(EndCount end) {
        String names =
                end.boots().stream().limit(MAX_NAMES).map(FleetBoot::name).collect(Collectors.joining(", "));
        return end.boots().size() > MAX_NAMES ? names + " …" : names;
    }
}
