package io.quinit.report.fleet;

import io.quinit.host.HostFailure;
import io.quinit.report.drawing.Markup;
import io.quinit.report.timeline.BootPicture;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Single boots as timelines: of each group the one in the middle, the 99th percentile and the slowest; one for each reason. */
final class TimelinesSection {
    private static final int MEDIAN = 50;
    private static final int HIGH = 99;
    private final Markup out;
    private final Fleet fleet;
    private int pictures;

    TimelinesSection(Markup out, Fleet fleet) {
        this.out = out;
        this.fleet = fleet;
    }

    void write() {
        out.element("h2", "Timelines");
        out.element("p", "By the time of " + Measure.INIT.words() + ".");
        fleet.groups().forEach(this::group);
        List<EndCount> ends = EndCount.of(fleet);
        ends.stream().filter(end -> end.outcome() == Outcome.FAILED).forEach(this::failed);
    }

    private void group(String group, List<FleetBoot> boots) {
        List<FleetBoot> sorted = Measure.INIT.sorted(boots);
        if (sorted.isEmpty()) {
            return;
        }
        out.open("details").element("summary", group + ": median, p99, slowest of " + sorted.size() + " ready");
        chosen(sorted).forEach((boot, role) -> picture(role + ", " + boot.name(), boot));
        out.close();
    }

    /** Of few boots one may be two of them. */
    private static Map<FleetBoot, String> chosen(List<FleetBoot> sorted) {
        Map<FleetBoot, String> chosen = new LinkedHashMap<>();
        chosen.put(Percentile.of(sorted, MEDIAN), "median");
        chosen.merge(Percentile.of(sorted, HIGH), "p99", (one, other) -> one + " and " + other);
        chosen.merge(sorted.getLast(), "slowest", (one, other) -> one + " and " + other);
        return chosen;
    }

    private void failed(EndCount end) {
        out.open("details").element("summary", end.boots().size() + " " + end.name());
        end.boots().stream()
                .filter(boot -> boot.report().isPresent())
                .findFirst()
                .ifPresentOrElse(
                        boot -> picture(boot.name(), boot),
                        () -> untimed(end.boots().getFirst()));
        out.close();
    }

    private void untimed(FleetBoot boot) {
        out.element("p", boot.name() + ": " + boot.reason());
        out.element("p", "None of them told its times: the init was not reached, or cut off.");
    }

    private void picture(String title, FleetBoot boot) {
        try {
            Markup drawn = new Markup();
            BootPicture.write(drawn, "b" + pictures++, title, boot.report().orElseThrow());
            out.add(drawn.toString());
        } catch (HostFailure impossibleTimes) {
            out.element("p", impossibleTimes.getMessage());
        }
    }
}
