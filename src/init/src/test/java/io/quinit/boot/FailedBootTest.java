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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FailedBootTest {
    private final Rig rig = new Rig().line("init.on-failure=poweroff");

    @BeforeEach
    void initramfsIsWhole() {
        rig.kernel.file(Initramfs.LAST_FILE, "");
    }

    /** A disk that never came. */
    private record Root() implements BootStep {
        @Override
        public String id() {
            return "root";
        }

        @Override
        public void run(StepLog log) {
            throw new BootFailure(id(), "no device /dev/vda");
        }
    }

    @Test
    void failureIsCarriedOutAsTheLineSays() {
        assertThatThrownBy(() -> boot(List.of(new Root())).run()).isInstanceOf(EndOfProcess.class);

        assertThat(rig.kernel.calls()).containsExactly("sync", "reboot (POWER_OFF)");
        assertThat(rig.kernel.console())
                .first()
                .asString()
                .contains("\"reason\":\"root: no device /dev/vda\"", "\"id\":\"root\"", "\"result\":\"failed\"");
        assertThat(rig.kernel.console())
                .last()
                .isEqualTo("[init] ERROR: root: no device /dev/vda; init.on-failure=poweroff");
    }

    @Test
    void bootWithoutAnAgentIsAFailureToo() {
        assertThatThrownBy(() -> boot(List.of()).run()).isInstanceOf(EndOfProcess.class);

        assertThat(rig.kernel.console()).last().asString().startsWith("[init] ERROR: boot: no step started the agent;");
    }

    /** Too little memory: the kernel stops unpacking, and runs what it has. */
    @Test
    void initramfsThatWasCutShortIsAFailure() {
        rig.kernel.remove(Initramfs.LAST_FILE);

        assertThatThrownBy(() -> boot(List.of(new Root())).run()).isInstanceOf(EndOfProcess.class);

        assertThat(rig.kernel.console())
                .last()
                .asString()
                .startsWith("[init] ERROR: initramfs: cut short: ")
                .endsWith("; give the machine more memory; init.on-failure=poweroff");
    }

    private Boot boot(List<BootStep> steps) {
        var log = new BootLog(rig.kernel, LogLevel.NORMAL);
        var report = new BootReport(rig.kernel);
        var policy = new FailurePolicy(
                rig.kernel,
                log,
                rig.reportOutput(report, LogLevel.NORMAL),
                rig.settings(FailureConfig.class),
                new RescueShell(rig.kernel, rig.console()),
                new MachineEnd(rig.kernel, log));
        var reading = new LineReading(new Reading(Map.of(), List.of()));
        var placed = steps.stream().map(step -> new PlacedStep(step, 1, 1)).toList();
        var order = new StepOrder(rig.settings(StepsConfig.class), reading, placed);
        var deadline = rig.deadline();
        var sequence = new BootSequence(order, reading, report, log, rig.kernel, deadline);
        return new Boot(rig.kernel, sequence, new Watchdog(deadline, sequence, policy), policy);
    }
}
