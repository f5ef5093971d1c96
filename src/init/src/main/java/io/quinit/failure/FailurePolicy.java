package io.quinit.failure;

import io.quinit.boot.BootFailure;
import io.quinit.boot.BootLog;
import io.quinit.boot.BootReport;
import io.quinit.kernel.Kernel;
import io.quinit.kernel.KernelException;
import io.quinit.kernel.RebootCommand;
import io.quinit.steps.ReportConfig;
import jakarta.inject.Singleton;
import java.util.Locale;

/** Ends a boot that cannot go on: one line that says why, the report, and then what the command line wants. Never returns. */
@Singleton
public final class FailurePolicy {
    private final Kernel kernel;
    private final BootLog log;
    private final BootReport report;
    private final ReportConfig reportConfig;
    private final FailureConfig config;
    private final RescueShell shell;

    public FailurePolicy(
            Kernel kernel,
            BootLog log,
            BootReport report,
            ReportConfig reportConfig,
            FailureConfig config,
            RescueShell shell) {
        this.kernel = kernel;
        this.log = log;
        this.report = report;
        this.reportConfig = reportConfig;
        this.config = config;
        this.shell = shell;
    }

    public void end(BootFailure failure) {
        if (reportConfig.report() == ReportConfig.Destination.CONSOLE) {
            log.always("report", report.failed(failure.step() + ": " + failure.getMessage()));
        }
        log.error(failure.step(), failure.getMessage() + "; " + consequence());
        try {
            carryOut();
        } catch (KernelException refused) {
            log.error("failure", refused.getMessage() + "; the machine stays as it is, end it from the host");
        }
        stay();
    }

    private String consequence() {
        return "init.on-failure=" + config.onFailure().name().toLowerCase(Locale.ROOT)
                + (config.onFailure() == OnFailure.SHELL ? ": " + shell.availability() : "");
    }

    private void carryOut() {
        switch (config.onFailure()) {
            case SHELL -> {
                if (shell.run()) {
                    reboot(RebootCommand.POWER_OFF);
                }
            }
            case POWEROFF -> reboot(RebootCommand.POWER_OFF);
            case REBOOT -> reboot(RebootCommand.RESTART);
            case HALT -> reboot(RebootCommand.HALT);
            case PANIC -> kernel.exit(1);
        }
    }

    private void reboot(RebootCommand command) {
        kernel.sync();
        kernel.reboot(command);
    }

    /** PID 1 never returns: that would panic the kernel. */
    private void stay() {
        while (true) {
            kernel.pause();
        }
    }
}
