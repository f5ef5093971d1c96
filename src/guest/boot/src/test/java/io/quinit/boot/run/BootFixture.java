package io.quinit.boot.run;

import io.quinit.boot.MachineFixture;
import io.quinit.boot.console.BootLog;
import io.quinit.boot.console.LogLevel;
import io.quinit.boot.failure.FailureConfig;
import io.quinit.boot.failure.FailurePolicy;
import io.quinit.boot.failure.MachineShutdown;
import io.quinit.boot.failure.RescueShell;
import io.quinit.boot.report.BootReport;
import io.quinit.cmdline.PlainType;
import io.quinit.cmdline.Property;
import io.quinit.cmdline.PropertyCatalog;
import java.util.ArrayList;
import java.util.List;

/** A boot of a test's own steps, in the order in which they are given. */
final class BootFixture {
    final MachineFixture rig;
    final BootLog log;
    final BootReport report;

    /** Of the sequence built last. */
    Deadline deadline;

    BootFixture(MachineFixture rig) {
        this.rig = rig;
        this.log = new BootLog(rig.kernel, LogLevel.NORMAL);
        this.report = new BootReport(rig.kernel);
    }

    BootSequence sequence(TestStep... steps) {
        var catalog = new PropertyCatalog(List.of(
                property("init.root", PlainType.DEVICE),
                property("init.deadline", PlainType.DURATION),
                property("init.on-failure", PlainType.TEXT),
                property("init.steps.*", PlainType.TEXT)));
        var reading = new CommandLineResult(catalog.read(rig.commandLine()));
        var placed = new ArrayList<PlacedStep>();
        for (var step : steps) {
            placed.add(step.at(placed.size()));
        }
        var order = new StepOrder(rig.settings(StepsConfig.class), reading, placed);
        deadline = rig.deadline();
        return new BootSequence(order, reading, report, log, rig.kernel, deadline, rig.actionRunner());
    }

    private static Property property(String key, PlainType type) {
        return new Property(key, type, null, false);
    }

    FailurePolicy policy() {
        return new FailurePolicy(
                rig.kernel,
                log,
                (reason, exit) -> log.always("report", report.failed(reason, exit)),
                rig.settings(FailureConfig.class),
                new RescueShell(rig.kernel, rig.console()),
                new MachineShutdown(rig.kernel, log));
    }

    Watchdog watchdog(BootSequence sequence) {
        return new Watchdog(rig.deadline(), sequence, policy());
    }

    Boot boot(TestStep... steps) {
        var sequence = sequence(steps);
        return new Boot(rig.kernel, sequence, watchdog(sequence), policy());
    }
}
