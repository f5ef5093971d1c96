package io.quinit.report.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FleetTableTest {
    @Test
    void tableHasEndsAndTimesByGroup() {
        assertThat(FleetTable.of(Fleets.hundred()))
                .contains("   100 boots", "   100 ready")
                .anyMatch(line -> line.matches("even +50 +50 +50\\.0 +100\\.0 +1050\\.0 +1100\\.0"))
                .anyMatch(line -> line.matches("all +100 +100 +50\\.0 +99\\.0 +1050\\.0 +1099\\.0"));
    }

    @Test
    void costIsByProcessorTimeAndByWallTime() {
        RunFigures run = new RunFigures("TCG", 2, 2, 1, 200, 1000, 1800);
        assertThat(FleetTable.cost(run))
                .containsExactly(
                        "TCG, 2 at a time on 2 cores, seed 1: 1000 s, 720 boots an hour",
                        "9.0 core-seconds a boot: 400 boots per core and hour");
    }

    @Test
    void mostFrequentReasonComesFirst() {
        Fleet fleet = Fleet.of(
                "",
                List.of(
                        Fleets.unknown("d", "g", "silent"),
                        Fleets.failed("a", "g", "zram: x"),
                        Fleets.failed("b", "g", "root: y; z"),
                        Fleets.failed("c", "g", "root: y"),
                        Fleets.ready("e", "g", 5)));
        assertThat(EndCount.of(fleet))
                .extracting(EndCount::name)
                .containsExactly("ready", "failed: root: y", "failed: zram: x", "unknown: silent");
    }
}
