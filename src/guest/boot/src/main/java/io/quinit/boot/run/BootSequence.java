package io.quinit.boot.run;

import io.quinit.boot.console.BootLog;
import io.quinit.boot.report.BootReport;
import io.quinit.boot.report.StepReport;
import io.quinit.boot.report.StepReport.Result;
import io.quinit.boot.step.BootFailure;
import io.quinit.boot.step.BootStep;
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
 * Runs the steps, lowest place first; the last of them becomes the agent and does not come back. With several processors, those that
 * may run beside others do.
 */
@Singleton
public final class BootSequence {
    private final Deque<BootStep> left = new ArrayDeque<>();
    private final BootReport report;
    private final BootLog log;
    private final Kernel kernel;
    private final Deadline deadline;
    private final Set<String> failed = Collections.synchronizedSet(new LinkedHashSet<>());
    private final Set<BootStep> mayRunBeside = new LinkedHashSet<>();
    private final ParallelSteps beside = new ParallelSteps();
    private volatile String current = CommandLineCheck.ID;

    public BootSequence(
            StepOrder order,
            CommandLineResult reading,
            BootReport report,
            BootLog log,
            Kernel kernel,
            Deadline deadline) {
        left.add(new CommandLineCheck(reading));
        for (var placed : order.steps()) {
            left.add(placed.step());
            if (placed.mayRunBeside()) {
                mayRunBeside.add(placed.step());
            }
        }
        this.report = report;
        this.log = log;
        this.kernel = kernel;
        this.deadline = deadline;
    }

    /** The identifier of the step that runs; for another thread. */
    String current() {
        return current;
    }

    /** @throws BootFailure when a step says that the boot cannot go on, or when none became the agent */
    public void run() {
        while (!left.isEmpty()) {
            await(beside.before(left.element()));
            begin(left.element().id());
            runOrSkip(left.remove());
            startBeside();
        }
        await(beside.all());
        var why = failed.isEmpty() ? "" : "; " + String.join(", ", failed) + " failed";
        throw new BootFailure("boot", "no step started the agent" + why);
    }

    private void begin(String step) {
        current = step;
        deadline.check(step, "before this step began");
    }

    private void runOrSkip(BootStep step) {
        var missing = step.needs().stream().filter(failed::contains).findFirst();
        if (missing.isPresent()) {
            skip(step, missing.get());
        } else {
            run(step);
        }
    }

    /** Those that nothing stands before any more. One processor would only change between them. */
    private void startBeside() {
        var ready = mayRunBeside.stream().filter(this::isReady).toList();
        mayRunBeside.removeAll(ready);
        if (!ready.isEmpty() && Processors.areMany(kernel)) {
            left.removeAll(ready);
            ready.forEach(step -> beside.start(step, () -> runOrSkip(step)));
        }
    }

    private boolean isReady(BootStep step) {
        return left.stream().noneMatch(earlier -> StepOrder.mustPrecede(earlier, step))
                && beside.before(step).isEmpty();
    }

    private void await(List<BootStep> steps) {
        for (var step : steps) {
            current = step.id();
            beside.await(step);
        }
    }

    /** Where nobody could read a message so far, runs what may help the last ones to a reader. */
    void bringConsole() {
        deadline.lift();
        while (!log.isHeard() && !left.isEmpty()) {
            var step = left.remove();
            if (step.bringsConsole()) {
                try {
                    run(step);
                } catch (BootFailure secondOne) {
                    log.error(secondOne.step(), secondOne.getMessage());
                }
            }
        }
    }

    private void skip(BootStep step, String missing) {
        failed.add(step.id());
        log.error(step.id(), "not run: it needs " + missing + ", which failed");
        var now = now();
        report.add(new StepReport(step.id(), now, now, Result.SKIPPED, "needs " + missing, List.of()));
    }

    private void run(BootStep step) {
        var stepLog = new StepLog(step.id(), log);
        var start = now();
        try {
            step.run(stepLog);
            var warning = stepLog.firstWarning();
            end(step, stepLog, start, warning == null ? Result.OK : Result.WARNED, warning);
        } catch (BootFailure failure) {
            end(step, stepLog, start, Result.FAILED, failure.getMessage());
            throw failure;
        } catch (KernelException failure) {
            survive(step, stepLog, start, failure.getMessage());
        } catch (RuntimeException bug) {
            survive(step, stepLog, start, "internal error: " + bug);
        }
    }

    private void survive(BootStep step, StepLog stepLog, long start, String message) {
        failed.add(step.id());
        log.error(step.id(), message + "; the boot goes on without it");
        end(step, stepLog, start, Result.FAILED, message);
    }

    private void end(BootStep step, StepLog stepLog, long start, Result result, String note) {
        report.add(new StepReport(step.id(), start, now(), result, note, stepLog.waits()));
    }

    private long now() {
        return BootReport.micros(kernel.uptime());
    }
}
