package io.quinit.plan;

import io.quinit.boot.console.LogConfig;
import io.quinit.boot.console.LogLevel;
import io.quinit.boot.failure.FailureConfig;
import io.quinit.boot.failure.OnFailure;
import io.quinit.boot.run.BootConfig;
import io.quinit.boot.run.CommandLineResult;
import io.quinit.boot.run.PlacedStep;
import io.quinit.boot.run.StepOrder;
import io.quinit.boot.step.StepPlan;
import io.quinit.cmdline.KernelCommandLine;
import io.quinit.cmdline.Problem;
import io.quinit.cmdline.PropertyCatalog;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a boot with the command line would do: asked of the very beans that would boot. */
@Singleton
public final class BootPlan {
    private final StepOrder order;
    private final CommandLineResult line;
    private final PropertyCatalog catalog;
    private final BootConfig config;
    private final FailureConfig failure;
    private final LogLevel logLevel;
    private final List<PlannedStep> steps;

    public BootPlan(
            StepOrder order,
            CommandLineResult line,
            PropertyCatalog catalog,
            BootConfig config,
            LogConfig logConfig,
            FailureConfig failure,
            KernelCommandLine words) {
        this.order = order;
        this.line = line;
        this.catalog = catalog;
        this.config = config;
        this.failure = failure;
        this.logLevel = LogLevel.of(logConfig, words);
        this.steps = order.steps().stream().map(PlannedStep::of).toList();
    }

    /** A step with what it says of itself. */
    public record PlannedStep(PlacedStep placed, StepPlan plan) {
        private static PlannedStep of(PlacedStep placed) {
            return new PlannedStep(placed, StepPlan.of(placed.step()));
        }
    }

    public List<PlannedStep> steps() {
        return steps;
    }

    /** Identifiers of the steps that the line turns off. */
    public List<String> off() {
        return order.off();
    }

    /** All values, by key; of the steps' switches and places only those that the line gives. */
    public List<PlannedValue> values() {
        var settings = line.reading().settings();
        var values = new ArrayList<PlannedValue>();
        for (var property : catalog.properties()) {
            var setting = settings.get(property.key());
            if (setting == null && !property.isMap() && !property.key().startsWith("init.steps.")) {
                values.add(PlannedValue.byDefault(property));
            }
        }
        settings.values().forEach(setting -> values.add(PlannedValue.given(setting)));
        values.sort(PlannedValue.BY_KEY);
        return values;
    }

    public List<Problem> problems() {
        return line.reading().problems();
    }

    /** Whether the line is one that the boot refuses. */
    public boolean isFatal() {
        return line.reading().isFatal();
    }

    public LogLevel logLevel() {
        return logLevel;
    }

    public OnFailure onFailure() {
        return failure.onFailure();
    }

    public Optional<Duration> deadline() {
        return config.deadline();
    }

    /** How long all waits take together if nothing comes that is waited for. */
    public Duration longestWait() {
        var all = Duration.ZERO;
        for (var step : steps) {
            for (var wait : step.plan().waits()) {
                all = all.plus(wait.limit());
            }
        }
        return all;
    }
}
