package io.quinit.report.fleet;

import io.quinit.report.boot.BootReport;
import io.quinit.report.boot.BootReport.Step;
import io.quinit.report.boot.BootReport.Wait;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fleets for tests. Times are microseconds; each init starts one second after its kernel. */
final class Fleets {
    static final long STARTED = 1_000_000;

    private Fleets() {}

    /** One whose single concern took all of its time. */
    static FleetBoot ready(String name, String group, long took) {
        return new FleetBoot(
                name, group, "", Outcome.READY, "", "", false, Optional.of(report(took, "ready", null, "ok")));
    }

    static FleetBoot failed(String name, String group, String reason) {
        return new FleetBoot(
                name,
                group,
                "",
                Outcome.FAILED,
                reason,
                "",
                false,
                Optional.of(report(9_000, "failed", reason, "failed")));
    }

    static FleetBoot unknown(String name, String group, String reason) {
        return new FleetBoot(name, group, "", Outcome.UNKNOWN, reason, "", false, Optional.empty());
    }

    static BootReport report(long took, String outcome, String reason, String result) {
        Step step = new Step("root", STARTED, STARTED + took, result, null, List.of(new Wait("disk", took / 2, true)));
        return new BootReport(
                1, "0.1.0", "6.1.0", outcome, reason, null, "boottime-us", STARTED, STARTED + took, List.of(step));
    }

    /** 100 boots in two groups, which took 1 to 100 ms. */
    static Fleet hundred() {
        List<FleetBoot> boots = new ArrayList<>();
        for (int boot = 100; boot >= 1; boot--) {
            boots.add(ready("vm-" + boot, boot % 2 == 0 ? "even" : "odd", boot * 1000L));
        }
        return Fleet.of("hundred", boots);
    }
}
