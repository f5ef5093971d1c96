package io.quinit.steps.report;

import io.quinit.boot.step.Action;
import io.quinit.boot.step.BootOrder;
import io.quinit.boot.step.BootStep;
import io.quinit.channel.ReportOutput;
import io.quinit.ports.PortsConfig;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.List;

/** Says that the boot is done, and how long each step took: one line of JSON, to where {@code init.report} wants it. */
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
    public List<Action> actions() {
        return output.actions(ports.waitLimit().orElse(PortsConfig.LIMIT_OF_NAMED));
    }
}
