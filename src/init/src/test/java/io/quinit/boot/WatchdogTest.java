package io.quinit.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quinit.Rig;
import io.quinit.cmdline.Reading;
import io.quinit.failure.FailureConfig;
import io.quinit.failure.FailurePolicy;
import io.quinit.failure.MachineEnd;
import io.quinit.failure.RescueShell;
import io.quinit.fake.EndOfProcess;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WatchdogTest {
    private final Rig rig = new Rig().line("init.deadline=5s init.on-failure=poweroff");

    /** A disk that never answers: only another thread can end this. */
    @Test
    void stepThatDoesNotComeBackIsNamedAndThePolicyCarriedOut() {
        var log = new BootLog(rig.kernel, LogLevel.NORMAL);
        var report = new BootReport(rig.kernel);
        var sequence = sequence(log, report);
        assertThatThrownBy(sequence::run).isInstanceOf(StuckInTheKernel.class);
        var policy = new FailurePolicy(
                rig.kernel,
                log,
                rig.reportOutput(report, LogLevel.NORMAL),
                rig.settings(FailureConfig.class),
                new RescueShell(rig.kernel, rig.console()),
                new MachineEnd(rig.kernel, log));

        assertThatThrownBy(() -> new Watchdog(rig.deadline(), sequence, policy).bite(Duration.ZERO))
                .isInstanceOf(EndOfProcess.class);

        assertThat(rig.kernel.console())
                .last()
                .asString()
                .startsWith("[init] ERROR: root: init.deadline=5s has passed inside a call of this step")
                .endsWith("; init.on-failure=poweroff");
        assertThat(rig.kernel.console()).anyMatch(line -> line.contains("\"exit\":6"));
        assertThat(rig.kernel.calls()).last().isEqualTo("reboot (POWER_OFF)");
    }

    private BootSequence sequence(BootLog log, BootReport report) {
        var reading = new LineReading(new Reading(Map.of(), List.of()));
        var steps = List.of(new PlacedStep(new Root(), 1, 1));
        var order = new StepOrder(rig.settings(StepsConfig.class), reading, steps);
        return new BootSequence(order, reading, report, log, rig.kernel, rig.deadline());
    }

    /** Stands for a call that never returns. */
    private static final class StuckInTheKernel extends Error {
        private static final long serialVersionUID = 1;
    }

    private record Root() implements BootStep {
        @Override
        public String id() {
            return "root";
        }

        @Override
        public void run(StepLog log) {
            throw new StuckInTheKernel();
        }
    }
}
