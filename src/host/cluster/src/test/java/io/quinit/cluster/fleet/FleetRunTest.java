package io.quinit.cluster.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.cluster.manifests.RenderedMachine;
import io.quinit.report.fleet.Fleet;
import io.quinit.report.fleet.FleetBoot;
import io.quinit.report.fleet.FleetDirectory;
import io.quinit.report.fleet.FleetTable;
import io.quinit.report.fleet.Measure;
import io.quinit.report.fleet.Outcome;
import io.quinit.vm.VmOutcome;
import io.quinit.vm.VmResult;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FleetRunTest {
    private static final RenderedMachine MACHINE =
            new RenderedMachine("sandbox", 1, 256, 1, "", "/vmlinuz", "/initramfs", List.of(), false, false);
    private static final String READY =
            "[init] report: {\"schema\":1,\"outcome\":\"ready\",\"started\":5,\"ended\":9,\"steps\":[]}";

    private static FleetBoot judged(Optional<Fault> fault, VmOutcome outcome, String... console) {
        return FleetRun.judged(new PlannedBoot("dev-3", "dev", MACHINE, fault), result(outcome, console), false);
    }

    private static VmResult result(VmOutcome outcome, String... console) {
        return new VmResult(outcome, "what QEMU did", List.of(console), Duration.ZERO, Optional.of(0));
    }

    private static boolean isWrong(FleetBoot boot) {
        return !FleetVerdict.wrong(Fleet.of("", List.of(boot))).isEmpty();
    }

    @Test
    void soundMachineThatGetsReadyIsRight() {
        FleetBoot boot = judged(Optional.empty(), VmOutcome.ENDED, READY);
        assertThat(boot.outcome()).isEqualTo(Outcome.READY);
        assertThat(isWrong(boot)).isFalse();
    }

    @Test
    void faultThatIsNamedIsRight() {
        FleetBoot boot = judged(
                Optional.of(Fault.DISK_MISSING),
                VmOutcome.FAILED,
                "[init] ERROR: root: no device serial:quinit-root within 5s");
        assertThat(boot.fault()).isEqualTo("disk-missing");
        assertThat(boot.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(isWrong(boot)).isFalse();
    }

    @Test
    void silentMachineIsWrongAndNamedWithItsLastLinesAndItsLog(@TempDir Path out) throws IOException {
        FleetBoot boot = judged(Optional.of(Fault.DISK_MISSING), VmOutcome.TIME_LIMIT);
        assertThat(boot.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(isWrong(boot)).isTrue();
        FleetDirectory directory = new FleetDirectory(out);
        directory.save(boot, List.of("1", "2", "3", "4", "5", "6"));
        assertThat(FleetVerdict.lines(boot, directory))
                .containsExactly(
                        "dev-3 (disk-missing): unknown: what QEMU did (not the end that was expected)",
                        "  | 2",
                        "  | 3",
                        "  | 4",
                        "  | 5",
                        "  | 6",
                        "  log: " + out.resolve("logs/dev-3.log"));
    }

    @Test
    void kernelThatStandsStillBeforeTheInitIsBootedAgainAndAnInitIsNot() {
        assertThat(FleetRun.stoodStillBeforeInit(result(VmOutcome.TIME_LIMIT))).isTrue();
        assertThat(FleetRun.stoodStillBeforeInit(result(VmOutcome.TIME_LIMIT, "[    0.41] pci 0000:00:1f.0")))
                .isTrue();
        assertThat(FleetRun.stoodStillBeforeInit(result(VmOutcome.TIME_LIMIT, "[    0.70] Run /init as init process")))
                .isFalse();
        assertThat(FleetRun.stoodStillBeforeInit(result(VmOutcome.TIME_LIMIT, "[init] vfs: ready")))
                .isFalse();
        assertThat(FleetRun.stoodStillBeforeInit(result(VmOutcome.FAILED))).isFalse();
    }

    @Test
    void bootThatWasTriedTwiceIsNotedAndRightAsItEnds() {
        FleetBoot boot = FleetRun.judged(
                new PlannedBoot("dev-3", "dev", MACHINE, Optional.empty()), result(VmOutcome.ENDED, READY), true);
        assertThat(boot.note()).isEqualTo(FleetRun.BOOTED_AGAIN);
        assertThat(isWrong(boot)).isFalse();
    }

    /** The machine of these tests lived no time at all. */
    @Test
    void guestThatCountsMoreTimeThanThereWasIsLeftOutOfTheTimes() {
        FleetBoot boot = judged(Optional.empty(), VmOutcome.ENDED, READY);
        assertThat(boot.clockAhead()).isTrue();
        assertThat(Measure.WHOLE.sorted(List.of(boot))).isEmpty();
        assertThat(FleetTable.of(Fleet.of("", List.of(boot)))).anyMatch(line -> line.startsWith("Times leave out 1 "));
    }

    @Test
    void soundMachineThatFailsIsWrong() {
        assertThat(isWrong(judged(Optional.empty(), VmOutcome.FAILED, "[init] ERROR: zram: no")))
                .isTrue();
    }

    @Test
    void faultThatNobodyNoticesIsWrong() {
        assertThat(isWrong(judged(Optional.of(Fault.AGENT_MISSING), VmOutcome.ENDED, READY)))
                .isTrue();
    }
}
