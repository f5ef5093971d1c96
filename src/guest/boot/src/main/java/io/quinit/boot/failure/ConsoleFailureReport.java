package io.quinit.boot.failure;

import io.quarkus.arc.DefaultBean;
import io.quinit.boot.console.BootLog;
import io.quinit.boot.report.BootReport;
import jakarta.inject.Singleton;

/** For an init that sends its reports nowhere: one line of JSON on the console. */
@Singleton
@DefaultBean
final class ConsoleFailureReport implements FailureReport {
    private final BootReport report;
    private final BootLog console;

    ConsoleFailureReport(BootReport report, BootLog console) {
        this.report = report;
        this.console = console;
    }

    @Override
    public void failed(String reason, int exit) {
        console.always("report", report.failed(reason, exit));
    }
}
