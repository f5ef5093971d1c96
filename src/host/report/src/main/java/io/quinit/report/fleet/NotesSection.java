package io.quinit.report.fleet;

import io.quinit.report.drawing.Markup;
import java.util.List;

/** The boots that somebody has to look at: no named end, an end that was not expected, or a cluster that says something else. */
record NotesSection(Markup out, Fleet fleet) {
    /** The log of each is in the fleet's directory. */
    private static final int MOST = 40;

    void write() {
        List<FleetBoot> noted = fleet.boots().stream()
                .filter(boot ->
                        boot.outcome() == Outcome.UNKNOWN || !boot.note().isEmpty())
                .toList();
        if (noted.isEmpty()) {
            return;
        }
        out.element("h2", "To look at: " + noted.size());
        noted.stream().limit(MOST).forEach(boot -> out.element("p", text(boot)));
        if (noted.size() > MOST) {
            out.element("p", "… and " + (noted.size() - MOST) + " more: see fleet.json.");
        }
    }

    private static String text(FleetBoot boot) {
        return boot.name() + ": " + boot.outcome().word()
                + (boot.reason().isEmpty() ? "" : ", " + boot.reason())
                + (boot.note().isEmpty() ? "" : " (" + boot.note() + ")");
    }
}
