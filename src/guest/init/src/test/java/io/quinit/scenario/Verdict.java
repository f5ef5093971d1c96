package io.quinit.scenario;

import io.quinit.boot.run.PlacedStep;
import io.quinit.fake.machine.Ending;
import io.quinit.fake.machine.Execution;
import io.quinit.kernel.MountTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What must hold of every boot, whatever failed in it: the agent runs in a machine without leftovers, or the failure policy is carried out
 * after one line that says why.
 */
final class Verdict {
    private static final List<String> TERMINALS = List.of("hvc0", "ttyS0", "ttyAMA0", "tty0");
    private static final Pattern STEP = Pattern.compile("\\{\"id\":\"([a-z-]+)\"[^{}]*?\"result\":\"([a-z]+)\"");
    private static final Pattern NOT_STARTED = Pattern.compile("not run: it needs ([a-z-]+), which failed");

    private final ScenarioResult result;
    private final List<String> violations = new ArrayList<>();

    private Verdict(ScenarioResult result) {
        this.result = result;
    }

    /** Everything that does not hold, a line each. */
    static List<String> violations(ScenarioResult result, ScenarioBoot boot) {
        var verdict = new Verdict(result);
        verdict.end();
        verdict.order(boot.steps());
        verdict.violations.addAll(OnTime.violations(result, boot.commandLine()));
        if (result.end() instanceof Ending.Exec) {
            verdict.violations.addAll(AskedFor.violations(result, boot.commandLine()));
        }
        return verdict.violations;
    }

    private void end() {
        switch (result.end()) {
            case Ending.Exec(Execution agent) -> agent(agent);
            case Ending.Exit(int status) -> violations.add("PID 1 exited with " + status);
            case Ending.Reboot ignored -> lastWords();
            case Ending.Sysrq ignored -> lastWords();
            case Ending.DebugExit ignored -> lastWords();
            case Ending.Pause ignored -> lastWords();
        }
    }

    private void agent(Execution agent) {
        if (!agent.root().startsWith("/dev/vd")) {
            violations.add("the agent's root is " + agent.root());
        }
        if (!Set.of(0, 1, 2).containsAll(agent.descriptors().keySet())) {
            violations.add("the agent has the descriptors " + agent.descriptors());
        }
        mounts();
        swap();
    }

    /** Each file system once, none in a place that the init only passes through, and none out of sight but the initramfs. */
    private void mounts() {
        var seen = new HashSet<String>();
        var mounts = MountTable.parse(result.machine().mountInfo()).entries();
        if (result.machine().mountCount() != mounts.size() + 1) {
            violations.add("left mounted: %d mounts out of sight"
                    .formatted(result.machine().mountCount() - mounts.size()));
        }
        for (var mount : mounts) {
            var point = mount.mountPoint();
            if (!Set.of("/", "/dev", "/proc", "/sys", "/tmp").contains(point) || !seen.add(point)) {
                violations.add("left mounted: " + mount);
            }
        }
    }

    /** A device of some size is in use, or there is none. */
    private void swap() {
        var inUse = result.machine().swaps().contains("zram0");
        if (result.machine().zramSize() > 0 && !inUse) {
            violations.add("a zram device of %d bytes that nobody uses"
                    .formatted(result.machine().zramSize()));
        }
    }

    /**
     * The last line somewhere is the one error that ends the boot, with what becomes of the machine: on a terminal, or, where none takes
     * it, in the kernel's log. Without a /dev there is neither.
     */
    private void lastWords() {
        var machine = result.machine();
        var said = Stream.concat(
                        TERMINALS.stream().map(machine::terminal).map(lines -> lines.isEmpty() ? "" : lines.getLast()),
                        machine.kernelLog().stream())
                .anyMatch(line -> line.contains("[init] ERROR: ") && line.contains("; init.on-failure="));
        if (!said && machine.mountInfo().contains(" /dev ")) {
            violations.add("nothing says why: " + result.end() + " " + result.console());
        }
    }

    private boolean isFailed() {
        return !(result.end() instanceof Ending.Exec);
    }

    /** In a boot that has failed, what brings the console runs all the same, to tell of it. */
    private void order(List<PlacedStep> steps) {
        var failed = new HashSet<String>();
        var outcomes = STEP.matcher(result.report());
        while (outcomes.find()) {
            var id = outcomes.group(1);
            var outcome = outcomes.group(2);
            if (!outcome.equals("skipped")) {
                steps.stream()
                        .filter(step -> step.id().equals(id))
                        .filter(step -> !(step.step().providesConsole() && isFailed()))
                        .flatMap(step -> step.relation().needs().stream())
                        .filter(failed::contains)
                        .forEach(need -> violations.add(id + " ran after " + need + " had failed"));
            }
            if (outcome.equals("failed") || outcome.equals("skipped")) {
                failed.add(id);
            }
        }
        result.console().stream()
                .map(NOT_STARTED::matcher)
                .filter(line -> line.find() && !failed.isEmpty() && !failed.contains(line.group(1)))
                .forEach(line -> violations.add("left out for " + line.group(1) + ", which did not fail"));
    }
}
