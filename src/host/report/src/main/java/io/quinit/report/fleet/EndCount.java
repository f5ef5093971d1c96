package io.quinit.report.fleet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Boots that ended in the same way.
 *
 * @param name {@code ready}, or the outcome and the reason in short
 */
record EndCount(Outcome outcome, String name, List<FleetBoot> boots) {
    /** Ready first, then by reason, the most frequent first, then what nobody knows. */
    static List<EndCount> of(Fleet fleet) {
        List<EndCount> all = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            fleet.ending(outcome).stream()
                    .collect(Collectors.groupingBy(boot -> name(boot)))
                    .forEach((name, boots) -> all.add(new EndCount(outcome, name, boots)));
        }
        all.sort(Comparator.comparing(EndCount::outcome)
                .thenComparing(end -> -end.boots().size())
                .thenComparing(EndCount::name));
        return all;
    }

    private static String name(FleetBoot boot) {
        return boot.outcome() == Outcome.READY
                ? boot.outcome().word()
                : boot.outcome().word() + ": " + Reason.inShort(boot.reason());
    }
}
