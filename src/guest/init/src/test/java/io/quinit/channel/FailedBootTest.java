package io.quinit.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quinit.StepFixture;
import io.quinit.boot.console.BootLog;
import io.quinit.boot.console.LogLevel;
import io.quinit.boot.failure.FailureConfig;
import io.quinit.boot.failure.FailurePolicy;
import io.quinit.boot.failure.MachineShutdown;
import io.quinit.boot.failure.RescueShell;
import io.quinit.boot.report.BootReport;
import io.quinit.boot.step.BootFailure;
import io.quinit.fake.machine.EndOfRun;
import org.junit.jupiter.api.Test;

/** The report of a boot that fails, beside the line that says why. */
class FailedBootTest {
    private final StepFixture rig = new StepFixture();

    @Test
    void lineMayWantNoReport() {
        rig.line("init.on-failure=poweroff init.report=off");

        end();

        assertThat(rig.kernel.console()).singleElement().asString().startsWith("[init] ERROR: root: ");
    }

    @Test
    void lineThatSaysWhyIsTheLastOne() {
        rig.line("init.on-failure=poweroff init.report=port:absent");

        end();

        assertThat(rig.kernel.console())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("[init] WARN: report: failed, not sent");
        assertThat(rig.kernel.console()).last().asString().startsWith("[init] ERROR: root: ");
    }

    private void end() {
        var log = new BootLog(rig.kernel, LogLevel.QUIET);
        var policy = new FailurePolicy(
                rig.kernel,
                log,
                rig.reportOutput(new BootReport(rig.kernel), LogLevel.QUIET),
                rig.settings(FailureConfig.class),
                new RescueShell(rig.kernel, rig.console()),
                new MachineShutdown(rig.kernel, log));

        assertThatThrownBy(() -> policy.end(new BootFailure("root", "mount /dev/vda: EINVAL")))
                .isInstanceOf(EndOfRun.class);
    }
}
