package io.quinit.cluster.fleet;

import io.quinit.report.fleet.BootEnd;
import io.quinit.report.fleet.FleetBoot;
import io.quinit.report.fleet.FleetDirectory;
import io.quinit.report.fleet.Outcome;
import io.quinit.vm.Accelerator;
import io.quinit.vm.VirtualMachine;
import io.quinit.vm.VmOutcome;
import io.quinit.vm.VmResult;
import io.quinit.vm.VmSpec;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Boots a plan, a few machines at a time, each to its end.
 *
 * @param timeLimit of each boot
 * @param progress gets each boot as it ends
 */
record FleetRun(
        BootFiles files,
        FleetDirectory directory,
        Accelerator accelerator,
        Duration timeLimit,
        Consumer<FleetBoot> progress) {
    /** What the kernel says when it has stopped and stays: nothing more comes. */
    private static final String HALTED = "reboot: System halted";

    /** The note of a boot that was tried twice. */
    static final String BOOTED_AGAIN = "its kernel stood still before the init, and was booted again";

    private static final String INIT_STARTS = "Run /init as init process";
    private static final String INIT_SPEAKS = "[init] ";

    /** In the order of the plan. */
    List<FleetBoot> boot(List<PlannedBoot> plan, int atATime) throws IOException, InterruptedException {
        return Workers.each(plan, atATime, this::boot);
    }

    private FleetBoot boot(PlannedBoot planned) throws IOException, InterruptedException {
        VmSpec spec = planned.machine(files)
                .accelerator(accelerator)
                .timeLimit(timeLimit)
                .build();
        VmResult result = bootOnce(spec);
        boolean again = stoodStillBeforeInit(result);
        if (again) {
            result = bootOnce(spec);
        }
        FleetBoot boot = judged(planned, result, again);
        directory.save(boot, result.console());
        progress.accept(boot);
        return boot;
    }

    /**
     * Seen of the emulator on a busy host: a kernel that stands still, mostly before its first line. That is no end of the init's; where
     * a quiet kernel does not say how far it is, an init that hangs does so again.
     */
    static boolean stoodStillBeforeInit(VmResult result) {
        return result.outcome() == VmOutcome.TIME_LIMIT
                && result.console().stream()
                        .noneMatch(line -> line.contains(INIT_STARTS) || line.contains(INIT_SPEAKS));
    }

    private static VmResult bootOnce(VmSpec spec) throws IOException, InterruptedException {
        try (VirtualMachine machine = VirtualMachine.start(spec)) {
            if (machine.console()
                    .await(line -> line.contains(HALTED), spec.timeLimit())
                    .isPresent()) {
                machine.qmp().execute("quit", Map.of());
            }
            return machine.await();
        }
    }

    /** @param again whether it is the second try */
    static FleetBoot judged(PlannedBoot planned, VmResult result, boolean again) {
        BootEnd end = BootEnd.of(result.console());
        FleetBoot boot = new FleetBoot(
                planned.name(),
                planned.group(),
                planned.fault().map(Fault::word).orElse(""),
                end.outcome(),
                end.outcome() == Outcome.UNKNOWN ? result.explanation() : end.reason(),
                again ? BOOTED_AGAIN : "",
                false,
                end.report());
        FleetBoot timed = isClockAhead(boot, result) ? boot.withClockAhead() : boot;
        return planned.expects(end) ? timed : timed.withNote(FleetVerdict.UNEXPECTED);
    }

    /** An emulated processor that gets too little of the host's time measures its clock by a timer that stood still. */
    private static boolean isClockAhead(FleetBoot boot, VmResult result) {
        return boot.report()
                .filter(report -> report.ended()
                        > TimeUnit.NANOSECONDS.toMicros(result.wallTime().toNanos()))
                .isPresent();
    }
}
