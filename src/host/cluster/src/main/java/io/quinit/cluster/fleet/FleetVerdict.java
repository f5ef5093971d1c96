package io.quinit.cluster.fleet;

import io.quinit.report.fleet.Fleet;
import io.quinit.report.fleet.FleetBoot;
import io.quinit.report.fleet.FleetDirectory;
import io.quinit.report.fleet.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What makes a simulated fleet fail: a boot without a named end, or one that did not end as what was done to it has to end. */
public final class FleetVerdict {
    /** The note of such a boot. */
    static final String UNEXPECTED = "not the end that was expected";

    /** So many of the console's last lines are shown: where the boot was, when it ended or stood still. */
    private static final int LAST_LINES = 5;

    private FleetVerdict() {}

    public static List<FleetBoot> wrong(Fleet fleet) {
        return fleet.boots().stream()
                .filter(boot -> boot.outcome() == Outcome.UNKNOWN || boot.note().equals(UNEXPECTED))
                .toList();
    }

    /** What is reported of one: how it ended, its last lines, and which log has the others. */
    public static Stream<String> lines(FleetBoot boot, FleetDirectory directory) {
        String fault = boot.fault().isEmpty() ? "no fault" : boot.fault();
        String end = "%s (%s): %s".formatted(boot.name(), fault, boot.outcome().word())
                + (boot.reason().isEmpty() ? "" : ": " + boot.reason())
                + (boot.note().isEmpty() ? "" : " (" + boot.note() + ")");
        return Stream.of(Stream.of(end), lastLines(directory.log(boot)), Stream.of("  log: " + directory.log(boot)))
                .flatMap(lines -> lines);
    }

    private static Stream<String> lastLines(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            return lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()).stream()
                    .map(line -> "  | " + line);
        } catch (IOException unreadable) {
            return Stream.of("  " + unreadable);
        }
    }
}
