package io.quinit.boot.run;

import io.quinit.boot.console.BootLog;
import io.quinit.boot.report.BootReport;
import io.quinit.boot.report.StepReport;
import io.quinit.boot.report.StepReport.Result;
import io.quinit.boot.step.ActionException;
import io.quinit.boot.step.BootFailure;
import io.quinit.boot.step.StepLog;
import io.quinit.kernel.Kernel;
import io.quinit.kernel.KernelException;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Runs the steps, lowest position first; the last of them becomes the agent and does not come back. With several processors, those that
 * may run in parallel do.
 */
@Singleton
public final class BootSequence {
    private final Deque<PlacedStep> left = new ArrayDeque<>();
    private final BootReport report;
    private final BootLog log;
    private final Kernel kernel;
    private final Deadline deadline;
    private final ActionRunner actions;
    private final Set<String> failed = Collections.synchronizedSet(new LinkedHashSet<>());
    private final Set<PlacedStep> mayRunInParallel = new LinkedHashSet<>();
    private final ParallelSteps parallel = new ParallelSteps();
    private volatile String current = CommandLineCheck.ID;

    public BootSequence(
            StepOrder order,
            CommandLineResult reading,
            BootReport report,
            BootLog log,
            Kernel kernel,
            Deadline deadline,
            ActionRunner actions) {
        left.add(CommandLineCheck.placed(reading));
        left.addAll(order.steps());
        order.steps().stream().filter(PlacedStep::mayRunInParallel).forEach(mayRunInParallel::add);
        this.report = report;
        this.log = log;
        this.kernel = kernel;
        this.deadline = deadline;
        this.actions = actions;
    }

    /** Returns the id of the step that runs; other threads may call it. */
    String current() {
        return current;
    }

    /** @throws BootFailure when a step ends the boot, or when no step became the agent */
    public void run() {
        while (!left.isEmpty()) {
            await(parallel.before(left.element()));
            begin(left.element().id());
            runOrSkip(left.remove());
            startParallel();
        }
        await(parallel.all());
        var why = failed.isEmpty() ? "" : "; " + String.join(", ", failed) + " failed";
        throw new BootFailure("boot", "no step started the agent" + why);
    }

    private void begin(String step) {
        current = step;
        deadline.check(step, "before this step began");
    }

    private void runOrSkip(PlacedStep step) {
        var missing = step.relation().needs().stream().filter(failed::contains).findFirst();
        if (missing.isPresent()) {
            skip(step, missing.get());
        } else {
            run(step);
        }
    }

    /** Starts the parallel steps that wait for no other step any more. On one processor a second thread only adds context switches. */
    private void startParallel() {
        var ready = mayRunInParallel.stream().filter(this::isReady).toList();
        mayRunInParallel.removeAll(ready);
        if (!ready.isEmpty() && Processors.isMultiprocessor(kernel)) {
            left.removeAll(ready);
            ready.forEach(step -> parallel.start(step, () -> runOrSkip(step)));
        }
    }

    private boolean isReady(PlacedStep step) {
        return left.stream().noneMatch(earlier -> earlier.mustPrecede(step))
                && parallel.before(step).isEmpty();
    }

    private void await(List<PlacedStep> steps) {
        for (var step : steps) {
            current = step.id();
            parallel.await(step);
        }
    }

    /** Runs the steps that may provide a console, as long as no console has taken a message. */
    void provideConsole() {
        deadline.lift();
        while (!log.isHeard() && !left.isEmpty()) {
            var step = left.remove();
            if (step.step().providesConsole()) {
                try {
                    run(step);
                } catch (BootFailure secondOne) {
                    log.error(secondOne.step(), secondOne.getMessage());
                }
            }
        }
    }

    private void skip(PlacedStep step, String missing) {
        failed.add(step.id());
        log.error(step.id(), "not run: it needs " + missing + ", which failed");
        var now = now();
        report.add(new StepReport(step.id(), now, now, Result.SKIPPED, "needs " + missing, List.of()));
    }

    private void run(PlacedStep step) {
        var stepLog = new StepLog(step.id(), log);
        var start = now();
        try {
            actions.run(step.step(), stepLog);
            var warning = stepLog.firstWarning();
            end(step, stepLog, start, warning == null ? Result.OK : Result.WARNED, warning);
        } catch (BootFailure failure) {
            end(step, stepLog, start, Result.FAILED, failure.getMessage());
            throw failure;
        } catch (KernelException | ActionException failure) {
            survive(step, stepLog, start, failure.getMessage());
        } catch (RuntimeException bug) {
            survive(step, stepLog, start, "internal error: " + bug);
        }
    }

    private void survive(PlacedStep step, StepLog stepLog, long start, String message) {
        failed.add(step.id());
        log.error(step.id(), message + "; the boot goes on without it");
        end(step, stepLog, start, Result.FAILED, message);
    }

    private void end(PlacedStep step, StepLog stepLog, long start, Result result, String note) {
        report.add(new StepReport(step.id(), start, now(), result, note, stepLog.waits()));
    }

    private long now() {
        return BootReport.micros(kernel.uptime());
    }
}
