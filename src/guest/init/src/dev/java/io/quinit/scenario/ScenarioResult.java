package io.quinit.scenario;

import io.quinit.boot.report.StepReport;
import io.quinit.fake.machine.Ending;
import io.quinit.fake.machine.FakeMachine;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What became of a boot.
 *
 * @param end the call after which the process would not go on
 * @param console what the terminals were sent, one after the other
 * @param report the JSON of the report; empty where none was written
 * @param steps what became of each, as far as the boot went
 */
public record ScenarioResult(
        FakeMachine machine, Ending end, List<String> console, String report, List<StepReport> steps) {
    /** What the line of the report begins with. */
    public static final String REPORT = "[init] report: {";
    private static final List<String> TERMINALS = List.of("hvc0", "ttyS0", "ttyAMA0", "tty0");

    /** Of a machine whose run has ended. */
    static ScenarioResult of(FakeMachine machine, List<StepReport> steps) {
        var console = TERMINALS.stream()
                .flatMap(name -> machine.terminal(name).stream())
                .toList();
        return new ScenarioResult(machine, machine.ending().orElseThrow(), console, report(machine, console), steps);
    }

    private static String report(FakeMachine machine, List<String> console) {
        return console.stream()
                .filter(line -> line.startsWith(REPORT))
                .reduce((first, last) -> last)
                .map(line -> line.substring(REPORT.length() - 1))
                .or(() -> Optional.of(machine.port("org.quinit.report").strip()))
                .orElse("");
    }

    /** The init's lines of that level, whether a terminal or the kernel's log got them. */
    public Stream<String> said(String level) {
        return Stream.concat(console.stream(), machine.kernelLog().stream())
                .filter(line -> line.contains("[init] " + level + ": "));
    }

    public List<String> calls() {
        return machine.calls();
    }
}
