package io.quinit.scenario;

import io.quinit.boot.report.StepReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A wait to the limit, in a boot that a device never comes to.
 *
 * @param end since the kernel started
 * @param inTime what comes of the device where it comes before that; empty where the wait is in vain anyway
 */
record UnmetWait(Duration time, Duration end, Optional<DeviceTrial.InTime> inTime) {

    /**
     * In their order.
     *
     * @param healthy the boot that it comes to
     * @param without the one that it never comes to
     */
    static List<UnmetWait> all(String device, ScenarioResult healthy, ScenarioResult without) {
        var waits = new ArrayList<UnmetWait>();
        for (var step : without.steps()) {
            // Time passes only while somebody waits.
            var end = step.start();
            for (var wait : step.waits()) {
                end += wait.micros();
                if (!wait.met()) {
                    waits.add(new UnmetWait(of(wait.micros()), of(end), inTime(device, healthy, step, wait)));
                }
            }
        }
        return waits;
    }

    private static Duration of(long micros) {
        return Duration.ofNanos(micros * 1000);
    }

    /** Of a card nothing is said: what it brings comes later, and not at once. */
    private static Optional<DeviceTrial.InTime> inTime(
            String device, ScenarioResult healthy, StepReport step, StepReport.Wait wait) {
        return healthy.steps().stream()
                .filter(same -> same.id().equals(step.id()) && !device.startsWith("card"))
                .filter(same -> same.waits().stream().noneMatch(other -> !other.met()))
                .map(same -> new DeviceTrial.InTime(step.id(), same.result(), wait.what(), wait.micros()))
                .findFirst();
    }

    boolean isOn(Duration now) {
        return now.compareTo(end) < 0;
    }
}
