package io.quinit.boot.failure;

import io.quinit.boot.console.BootLog;
import io.quinit.boot.step.BootFailure;
import io.quinit.kernel.Kernel;
import io.quinit.kernel.KernelException;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;

/** Ends a boot that cannot go on: the report, one line that says why, and then what the command line wants. Never returns. */
@Singleton
public final class FailurePolicy {
    private final Kernel kernel;
    private final BootLog log;
    private final FailureReport report;
    private final FailureConfig config;
    private final RescueShell shell;
    private final MachineShutdown machine;
    private final AtomicBoolean ending = new AtomicBoolean();

    public FailurePolicy(
            Kernel kernel,
            BootLog log,
            FailureReport report,
            FailureConfig config,
            RescueShell shell,
            MachineShutdown machine) {
        this.kernel = kernel;
        this.log = log;
        this.report = report;
        this.config = config;
        this.shell = shell;
        this.machine = machine;
    }

    /** May be called by more than one thread: the first ends the machine, the others wait for that. */
    public void end(BootFailure failure) {
        if (!ending.getAndSet(true)) {
            tellAndEnd(failure, ExitCode.of(failure));
        }
        stay();
    }

    private void tellAndEnd(BootFailure failure, ExitCode code) {
        report.failed(failure.step() + ": " + failure.getMessage(), code.number());
        var endsAtOnce = config.onFailure() != OnFailure.SHELL;
        if (endsAtOnce) {
            // Before the line that is to be the last: a disk that does not answer is told, too.
            machine.sync();
        }
        log.error(failure.step(), failure.getMessage() + "; " + consequence());
        try {
            if (endsAtOnce) {
                machine.end(config.onFailure(), code);
            } else if (shell.run()) {
                machine.sync();
                machine.end(config.onFailure(), code);
            }
        } catch (KernelException refused) {
            log.error("failure", refused.getMessage() + "; the machine stays as it is, end it from the host");
        }
    }

    private String consequence() {
        return "init.on-failure=" + config.onFailure().name().toLowerCase(Locale.ROOT)
                + (config.onFailure() == OnFailure.SHELL ? ": " + shell.availability() : "");
    }

    /** PID 1 never returns: that would panic the kernel. */
    private void stay() {
        while (true) {
            kernel.pause();
        }
    }
}
