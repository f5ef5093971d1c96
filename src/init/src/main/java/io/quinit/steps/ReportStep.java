package io.quinit.steps;

import io.quinit.boot.BootLog;
import io.quinit.boot.BootOrder;
import io.quinit.boot.BootReport;
import io.quinit.boot.BootStep;
import io.quinit.boot.StepLog;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;

/** Says that the boot is done, and how long each concern took: one line of JSON. */
@Singleton
@Priority(BootOrder.REPORT)
public final class ReportStep implements BootStep {
    private final BootReport report;
    private final BootLog console;
    private final ReportConfig config;

    public ReportStep(BootReport report, BootLog console, ReportConfig config) {
        this.report = report;
        this.console = console;
        this.config = config;
    }

    @Override
    public void run(StepLog log) {
        if (config.report() == ReportConfig.Destination.CONSOLE) {
            console.always(id(), report.ready());
        }
    }
}
