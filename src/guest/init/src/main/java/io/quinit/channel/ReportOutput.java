package io.quinit.channel;

import io.quinit.boot.action.Actions;
import io.quinit.boot.console.BootLog;
import io.quinit.boot.failure.FailureReport;
import io.quinit.boot.report.BootReport;
import io.quinit.boot.step.Action;
import io.quinit.boot.step.StepLog;
import io.quinit.cmdline.ReportTarget;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** Takes the report where {@code init.report} wants it. One that cannot be sent is told, and holds the boot up for a moment only. */
@Singleton
public final class ReportOutput implements FailureReport {
    /** What a host gets to take the report; and a port to come, in a boot that fails. */
    static final Duration HOST_LIMIT = Duration.ofMillis(250);

    private static final String ID = "report";

    private final ReportConfig config;
    private final BootReport report;
    private final BootLog console;
    private final PortOutput port;
    private final VsockOutput vsock;

    public ReportOutput(ReportConfig config, BootReport report, BootLog console, PortOutput port, VsockOutput vsock) {
        this.config = config;
        this.report = report;
        this.console = console;
        this.port = port;
        this.vsock = vsock;
    }

    /** @param portLimit how long a port may take to come */
    public List<Action> actions(Duration portLimit) {
        return config.report() instanceof ReportTarget.Off
                ? Actions.nothing("init.report is off")
                : List.of(new SendReport(this, config.report(), portLimit));
    }

    /**
     * The agent is about to start.
     *
     * @param portLimit how long a port may take to come
     */
    void ready(Duration portLimit, StepLog log) {
        send("ready", report.ready(), portLimit, log);
    }

    @Override
    public void failed(String reason, int exit) {
        send("failed", report.failed(reason, exit), HOST_LIMIT, new StepLog(ID, console));
    }

    private void send(String outcome, String json, Duration portLimit, StepLog log) {
        switch (config.report()) {
            case ReportTarget.Off nowhere -> {}
            case ReportTarget.Console here -> console.always(ID, json);
            case ReportTarget.Port to ->
                toHost(outcome, to, log, () -> port.send(to.name(), line(json), portLimit, log));
            case ReportTarget.Vsock to -> toHost(outcome, to, log, () -> vsock.send(to.port(), line(json)));
        }
    }

    /** Whatever goes wrong here must not hide the failure that is to be told. */
    private static void toHost(String outcome, ReportTarget target, StepLog log, Runnable sending) {
        try {
            sending.run();
            log.info(outcome + ", sent to " + target);
        } catch (RuntimeException failure) {
            log.warn(outcome + ", not sent to " + target + ": " + failure.getMessage());
        }
    }

    private static byte[] line(String json) {
        return (json + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
