package io.quinit.cluster.fleet;

import io.quinit.report.fleet.FleetBoot;
import io.quinit.report.fleet.Reason;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.Consumer;

/** A line for each boot that has ended. */
final class Progress implements Consumer<FleetBoot> {
    private final PrintWriter out;
    private final int all;
    private final long started = System.nanoTime();
    private int done;

    Progress(PrintWriter out, int all) {
        this.out = out;
        this.all = all;
    }

    @Override
    public synchronized void accept(FleetBoot boot) {
        done++;
        Duration gone = Duration.ofNanos(System.nanoTime() - started);
        out.println("[%d of %d, %02d:%02d] %s%s: %s"
                .formatted(
                        done,
                        all,
                        gone.toMinutes(),
                        gone.toSecondsPart(),
                        boot.name(),
                        boot.fault().isEmpty() ? "" : " (" + boot.fault() + ")",
                        boot.outcome().word() + (boot.reason().isEmpty() ? "" : ": " + Reason.inShort(boot.reason()))));
        out.flush();
    }
}
