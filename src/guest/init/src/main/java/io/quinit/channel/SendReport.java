package io.quinit.channel;

import io.quinit.boot.step.Action;
import io.quinit.boot.step.PlannedWait;
import io.quinit.boot.step.StepContext;
import io.quinit.cmdline.ReportTarget;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Says that the agent is about to start.
 *
 * @param portLimit how long a port may take to come
 */
record SendReport(ReportOutput output, ReportTarget target, Duration portLimit) implements Action {

    @Override
    public String describe() {
        return "one line of JSON to " + target;
    }

    @Override
    public List<PlannedWait> waits() {
        var waits = new ArrayList<PlannedWait>();
        if (target instanceof ReportTarget.Port) {
            waits.add(new PlannedWait(target.toString(), portLimit, "where the machine has a virtio console device"));
        }
        if (target instanceof ReportTarget.Port || target instanceof ReportTarget.Vsock) {
            waits.add(new PlannedWait("the host to take it", ReportOutput.HOST_LIMIT, ""));
        }
        return waits;
    }

    @Override
    public List<String> changes() {
        return switch (target) {
            case ReportTarget.Off nowhere -> List.of();
            case ReportTarget.Console here -> List.of();
            case ReportTarget.Port to -> List.of("write * bytes to /dev/vport*");
            case ReportTarget.Vsock to -> List.of("send * to vsock 2:" + to.port());
        };
    }

    @Override
    public void run(StepContext context) {
        output.ready(portLimit, context.log());
    }
}
