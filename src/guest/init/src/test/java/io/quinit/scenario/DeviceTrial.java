package io.quinit.scenario;

import io.quinit.boot.report.StepReport;
import io.quinit.fake.machine.DeviceFault;
import io.quinit.fake.machine.DeviceFault.Trouble;
import io.quinit.fake.machine.Ending;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A device fault, and what has to come of it beside what holds of every boot.
 *
 * @param taken by which step and until when, where the device comes in time for that
 * @param seen whether the init has found the device by the time that it goes
 */
record DeviceTrial(DeviceFault fault, Optional<InTime> taken, boolean seen) {

    /**
     * A device that comes before a step has waited to its limit.
     *
     * @param ending how the step ends where the device comes at once
     * @param what it waits for
     * @param limit microseconds of the wait where the device never comes
     */
    record InTime(String step, StepReport.Result ending, String what, long limit) {}

    List<String> violations(ScenarioResult result) {
        var violations = new ArrayList<String>();
        taken.ifPresent(inTime -> result.steps().stream()
                .filter(step -> step.id().equals(inTime.step()))
                .forEach(step -> violations.addAll(violations(step, inTime))));
        if (seen && !(result.end() instanceof Ending.Exec)) {
            result.said("ERROR")
                    .filter(line -> line.contains("; init.on-failure="))
                    .filter(line -> !line.contains(" is gone"))
                    .forEach(line -> violations.add("not told as a disk that is gone: " + line));
        }
        return violations;
    }

    private List<String> violations(StepReport step, InTime inTime) {
        var violations = new ArrayList<String>();
        if (step.result() != inTime.ending()) {
            violations.add("%s has not taken what came in time: %s".formatted(step.id(), step.note()));
        }
        if (fault.trouble() == Trouble.LATE) {
            step.waits().stream()
                    .filter(wait -> wait.what().equals(inTime.what()) && wait.micros() >= inTime.limit())
                    .forEach(wait -> violations.add("%s waited to the limit for what had come".formatted(step.id())));
        }
        return violations;
    }
}
