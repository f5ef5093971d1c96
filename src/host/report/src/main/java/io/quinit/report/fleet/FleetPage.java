package io.quinit.report.fleet;

import io.quinit.host.OutputFile;
import io.quinit.report.drawing.HtmlPage;
import io.quinit.report.drawing.Markup;
import io.quinit.report.drawing.Stylesheet;
import io.quinit.report.timeline.BootPicture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A fleet as one page that needs nothing else. The same fleet gives the same bytes. */
public final class FleetPage {
    public static final String FILE = "fleet.html";

    private FleetPage() {}

    public static void write(Fleet fleet, Path file) throws IOException {
        String page = of(fleet);
        OutputFile.replace(file, partial -> Files.writeString(partial, page));
    }

    static String of(Fleet fleet) {
        Markup out = HtmlPage.start(fleet.title(), BootPicture.style(), Stylesheet.read(FleetPage.class, "fleet.css"));
        summary(out, fleet);
        out.element("h2", "How they ended");
        new EndsTable(out, fleet).write();
        new NotesSection(out, fleet).write();
        distributions(out, fleet);
        out.element("h2", "By group");
        new GroupsTable(out, fleet).write();
        out.element("h2", "By concern");
        new ConcernsTable(out, fleet).write();
        new TimelinesSection(out, fleet).write();
        return HtmlPage.end(out);
    }

    private static void summary(Markup out, Fleet fleet) {
        int reasons = (int) EndCount.of(fleet).stream()
                .filter(end -> end.outcome() == Outcome.FAILED)
                .count();
        out.element(
                "p",
                "%d boots: %d ready, %d failed by %d named reasons, %d without a named end."
                        .formatted(
                                fleet.boots().size(),
                                fleet.ending(Outcome.READY).size(),
                                fleet.ending(Outcome.FAILED).size(),
                                reasons,
                                fleet.ending(Outcome.UNKNOWN).size()),
                "class",
                "lead");
        if (fleet.run() != null) {
            FleetTable.cost(fleet.run()).forEach(line -> out.element("p", line));
        }
    }

    private static void distributions(Markup out, Fleet fleet) {
        out.element("h2", "How long they took");
        if (Measure.INIT.sorted(fleet.boots()).isEmpty()) {
            out.element("p", "No boot got ready and told its times.");
            return;
        }
        out.element(
                "p",
                "Of the boots that got ready and told their times. A point of a line says which share of them took at most"
                        + " so long; p50, p90 and p99 are by nearest rank, each the time of one boot.");
        FleetTable.clocks(fleet).ifPresent(text -> out.element("p", text));
        for (Measure measure : List.of(Measure.values())) {
            out.element("h3", Figures.title(measure));
            out.element("p", Figures.line(measure, fleet.boots()));
            for (Plot plot : List.of(Plot.WIDE, Plot.NARROW)) {
                new DistributionDrawing(plot, measure, fleet).write(out);
            }
        }
    }
}
