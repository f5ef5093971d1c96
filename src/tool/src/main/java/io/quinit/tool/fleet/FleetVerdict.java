package io.quinit.tool.fleet;

import java.util.List;
import java.util.stream.Stream;

/** What makes a simulated fleet fail: a boot without a named end, or one that did not end as what was done to it has to end. */
final class FleetVerdict {
    /** The note of such a boot. */
    static final String UNEXPECTED = "not the end that was expected";

    private FleetVerdict() {}

    static List<FleetBoot> wrong(Fleet fleet) {
        return fleet.boots().stream()
                .filter(boot -> boot.outcome() == Outcome.UNKNOWN || boot.note().equals(UNEXPECTED))
                .toList();
    }

    /** What the user is told of one: a boot that ended in neither has its log named. */
    static Stream<String> told(FleetBoot boot, FleetFolder folder) {
        String fault = boot.fault().isEmpty() ? "no fault" : boot.fault();
        return Stream.of(
                "%s (%s): %s".formatted(boot.name(), fault, boot.outcome().word())
                        + (boot.reason().isEmpty() ? "" : ": " + boot.reason())
                        + (boot.note().isEmpty() ? "" : " (" + boot.note() + ")"),
                "  log: " + folder.log(boot));
    }
}
