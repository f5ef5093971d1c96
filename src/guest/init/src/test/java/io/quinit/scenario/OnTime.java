package io.quinit.scenario;

import io.quinit.boot.report.StepReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** No wait is without end, and none goes on after the deadline of the boot, which is told with what took so long. */
final class OnTime {
    /** Longer than all waits of a boot together. */
    private static final Duration ENDLESS = Duration.ofMinutes(2);

    /** The console that is waited for, and the port of the report, after a deadline that has passed. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(1);

    private static final Pattern DEADLINE = Pattern.compile("init\\.deadline=(\\d+)s");

    private OnTime() {}

    static List<String> violations(ScenarioResult result, String line) {
        var violations = new ArrayList<String>();
        var start = result.machine().recorded().getFirst().time();
        var time = result.machine().clock().minus(start);
        var deadline = DEADLINE.matcher(line);
        if (deadline.find()) {
            var limit = Duration.ofSeconds(Long.parseLong(deadline.group(1)));
            require(time, limit.plus(LAST_WORDS), violations);
            requireLongestWait(result, limit, violations);
        } else {
            require(time, ENDLESS, violations);
        }
        return violations;
    }

    private static void require(Duration time, Duration limit, List<String> violations) {
        if (time.compareTo(limit) > 0) {
            violations.add("waited until " + time);
        }
    }

    /** One that is worth a word. */
    private static void requireLongestWait(ScenarioResult result, Duration deadline, List<String> violations) {
        var passed = result.said("ERROR")
                .filter(error -> error.contains("init.deadline=") && error.contains(" has passed "))
                .findFirst();
        result.steps().stream()
                .flatMap(step -> step.waits().stream())
                .max(Comparator.comparingLong(StepReport.Wait::micros))
                .filter(longest -> longest.micros() > deadline.toNanos() / 1000 / 4)
                .filter(longest -> passed.isPresent() && !passed.get().contains(longest.what()))
                .ifPresent(longest -> violations.add("the deadline's line does not name " + longest.what()));
    }
}
