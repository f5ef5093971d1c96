package io.quinit.scenario;

import io.quinit.fake.machine.DeviceFault;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Boots a machine once for each thing that can become of its devices, and holds every end against the {@link Verdict}. */
final class DeviceFaultRun {
    private final Supplier<ScenarioBoot> machine;
    private final UnaryOperator<ScenarioBoot> bug;
    private final Set<String> tried = new LinkedHashSet<>();
    private final List<String> violations = new ArrayList<>();

    private DeviceFaultRun(Supplier<ScenarioBoot> machine, UnaryOperator<ScenarioBoot> bug) {
        this.machine = machine;
        this.bug = bug;
    }

    static DeviceFaultRun of(Supplier<ScenarioBoot> machine) {
        return of(machine, fault -> true, boot -> boot);
    }

    /**
     * @param which of the faults that there can be, which a boot without the bug tells
     * @param bug makes a boot of an init with a bug
     */
    static DeviceFaultRun of(
            Supplier<ScenarioBoot> machine, Predicate<DeviceFault> which, UnaryOperator<ScenarioBoot> bug) {
        var run = new DeviceFaultRun(machine, bug);
        for (var trial : DeviceFaults.of(machine)) {
            if (which.test(trial.fault()) && !run.boot(trial)) {
                break;
            }
        }
        return run;
    }

    /** @return false where it hangs: one is bad enough, and takes its time */
    private boolean boot(DeviceTrial trial) {
        tried.add(trial.fault().toString());
        var boot = JudgedBoot.of(bug.apply(machine.get().fault(trial.fault())));
        var wrong = new ArrayList<>(boot.violations());
        boot.result().map(trial::violations).ifPresent(wrong::addAll);
        wrong.forEach(violation -> violations.add(trial.fault() + ": " + violation));
        return !boot.hangs();
    }

    /** Device, trouble and moment of each fault that was tried, each once. */
    Set<String> tried() {
        return tried;
    }

    List<String> violations() {
        return violations;
    }
}
