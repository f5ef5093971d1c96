package io.quinit.boot;

import io.quarkus.arc.All;
import io.quinit.boot.StepReport.Result;
import io.quinit.kernel.Kernel;
import io.quinit.kernel.KernelException;
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Runs the steps, highest priority first; the last of them becomes the agent and does not come back. */
@Singleton
public final class BootSequence {
    private final List<BootStep> steps;
    private final BootReport report;
    private final BootLog log;
    private final Kernel kernel;
    private final Set<String> failed = new LinkedHashSet<>();

    public BootSequence(@All List<BootStep> steps, BootReport report, BootLog log, Kernel kernel) {
        this.steps = steps;
        this.report = report;
        this.log = log;
        this.kernel = kernel;
    }

    /** @throws BootFailure when a step says that the boot cannot go on, or when none became the agent */
    public void run() {
        for (var step : steps) {
            var missing = step.needs().stream().filter(failed::contains).findFirst();
            if (missing.isPresent()) {
                skip(step, missing.get());
            } else {
                run(step);
            }
        }
        var why = failed.isEmpty() ? "" : "; " + String.join(", ", failed) + " failed";
        throw new BootFailure("boot", "no step started the agent" + why);
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
