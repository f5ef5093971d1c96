package io.quinit.steps.report;

import io.quinit.boot.step.BootOrder;
import io.quinit.boot.step.BootStep;
import io.quinit.boot.step.StepLog;
import io.quinit.boot.step.StepPlan;
import io.quinit.channel.ReportOutput;
import io.quinit.ports.PortsConfig;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Says that the boot is done, and how long each concern took: one line of JSON, to where {@code init.report} wants it. */
@Singleton
@Priority(BootOrder.REPORT)
public final class ReportStep implements BootStep {
    private final ReportOutput output;
    private final PortsConfig ports;

    public ReportStep(ReportOutput output, PortsConfig ports) {
        this.output = output;
        this.ports = ports;
    }

    @Override
    public void plan(StepPlan plan) {
        output.plan(limit(), plan);
    }

    @Override
    public void run(StepLog log) {
        output.ready(limit(), log);
    }

    private Duration limit() {
        return ports.waitLimit().orElse(PortsConfig.LIMIT_OF_NAMED);
    }
}
