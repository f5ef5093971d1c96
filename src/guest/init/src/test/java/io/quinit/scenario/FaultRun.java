package io.quinit.scenario;

import io.quinit.fake.faults.Fault;
import io.quinit.fake.faults.FaultyKernel;
import io.quinit.kernel.Kernel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Boots a machine once for each fault that its boot can meet, and holds every end against the {@link Verdict}. */
final class FaultRun {
    private final Supplier<ScenarioBoot> machine;
    private final UnaryOperator<Kernel> bug;
    private final Duration limit;
    private final Set<String> tried = new LinkedHashSet<>();
    private final List<String> violations = new ArrayList<>();
    private boolean hangs;

    private FaultRun(Supplier<ScenarioBoot> machine, UnaryOperator<Kernel> bug, Duration limit) {
        this.machine = machine;
        this.bug = bug;
        this.limit = limit;
    }

    static FaultRun of(Supplier<ScenarioBoot> machine) {
        return of(machine, fault -> true, kernel -> kernel);
    }

    /**
     * @param which of the faults that there can be
     * @param bug what an init with a bug would make of the kernel
     */
    static FaultRun of(Supplier<ScenarioBoot> machine, Predicate<Fault> which, UnaryOperator<Kernel> bug) {
        return of(machine, which, bug, JudgedBoot.HANGS);
    }

    /** @param limit of real time, after which a boot counts as one that hangs */
    static FaultRun of(
            Supplier<ScenarioBoot> machine, Predicate<Fault> which, UnaryOperator<Kernel> bug, Duration limit) {
        var run = new FaultRun(machine, bug, limit);
        run.tryAll(which);
        return run;
    }

    private void tryAll(Predicate<Fault> which) {
        var calls = FaultyKernel.without();
        boot("without a fault", calls);
        for (var fault : calls.possible().stream().filter(which).toList()) {
            tried.add(fault.call() + " " + fault.errno());
            boot(fault.toString(), FaultyKernel.with(fault));
            if (hangs) {
                // One is bad enough, and takes its time.
                return;
            }
        }
    }

    private void boot(String what, FaultyKernel faulty) {
        var boot = JudgedBoot.of(machine.get().decorate(kernel -> bug.apply(faulty.around(kernel))), limit);
        hangs = boot.hangs();
        boot.violations().forEach(violation -> violations.add(what + ": " + violation));
    }

    /** Call and errno of each fault that was tried, each once. */
    Set<String> tried() {
        return tried;
    }

    List<String> violations() {
        return violations;
    }
}
