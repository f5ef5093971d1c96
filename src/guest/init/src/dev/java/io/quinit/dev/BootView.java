package io.quinit.dev;

import io.quinit.fake.machine.Ending;
import io.quinit.scenario.ScenarioResult;
import java.util.ArrayList;
import java.util.List;

/** A boot as an engineer wants to see it: what the machine's console shows, the timeline, and how it ended. */
final class BootView {
    private BootView() {}

    static List<String> of(String scenario, TimedBoot boot) {
        var result = boot.result();
        var lines = new ArrayList<String>();
        lines.add("");
        lines.add("--- " + scenario + ": " + boot.commandLine());
        lines.addAll(result.console().stream()
                .filter(line -> !line.startsWith(ScenarioResult.REPORT))
                .toList());
        lines.add("");
        lines.addAll(TextTimeline.of(result.steps()));
        lines.add("");
        lines.add("It ends %s. Booted in %d ms; a saved step, scenario or %s boots again."
                .formatted(end(result.end()), boot.took().toMillis(), "config/dev.args"));
        return lines;
    }

    private static String end(Ending end) {
        return switch (end) {
            case Ending.Exec(var agent) -> "as " + agent.path() + " on " + agent.root();
            case Ending.Reboot(var command) -> "with reboot(2) " + command;
            case Ending.Sysrq(var key) -> "with sysrq " + key;
            case Ending.DebugExit(var code) -> "with exit code " + code + " by isa-debug-exit";
            case Ending.Exit(var status) -> "in a panic: PID 1 exited with " + status;
            case Ending.Pause() -> "waiting for a person";
        };
    }
}
