package io.quinit.boot.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quinit.boot.MachineFixture;
import io.quinit.boot.console.BootLog;
import io.quinit.boot.console.LogLevel;
import io.quinit.boot.initramfs.Initramfs;
import io.quinit.boot.report.BootReport;
import io.quinit.boot.step.BootFailure;
import io.quinit.fake.machine.EndOfRun;
import io.quinit.kernel.Errno;
import io.quinit.kernel.FileSystemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FailurePolicyTest {
    private static final BootFailure FAILURE = new BootFailure("root", "mount /dev/vda: EINVAL");

    private final MachineFixture rig = new MachineFixture();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "poweroff, sync|reboot (POWER_OFF)",
        "reboot, sync|reboot (RESTART)",
        "halt, sync|reboot (HALT)",
        "panic, sync|write c to /proc/sysrq-trigger"
    })
    void lineSaysHowTheMachineEnds(String policy, String calls) {
        rig.line("init.on-failure=" + policy);

        end();

        assertThat(String.join("|", rig.kernel.calls())).isEqualTo(calls);
        assertThat(rig.kernel.console())
                .contains("[init] ERROR: root: mount /dev/vda: EINVAL; init.on-failure=" + policy);
    }

    @Test
    void shellIsAChildAndTheMachineGoesOffWhenItIsLeft() {
        rig.kernel.file(Initramfs.MARKER, "").executable("/bin/sh");

        end();

        assertThat(rig.kernel.calls())
                .containsExactly("spawn /bin/sh on /dev/console", "wait for a child", "sync", "reboot (POWER_OFF)");
    }

    @Test
    void withoutAShellTheMachineSaysSoAndStays() {
        rig.kernel.file(Initramfs.MARKER, "");

        end();

        assertThat(rig.kernel.calls()).containsExactly("pause");
        assertThat(rig.kernel.console())
                .anySatisfy(line -> assertThat(line).contains("init.on-failure=shell", "no shell", "--with-shell"));
    }

    @Test
    void shellOfTheNewRootIsNeverRun() {
        rig.kernel.file(Initramfs.MARKER, "").executable("/bin/sh").rootType(FileSystemType.OTHER);

        end();

        assertThat(rig.kernel.calls()).containsExactly("pause");
        assertThat(rig.kernel.console()).last().asString().contains("the root has been switched, and no shell of its");
    }

    @Test
    void shellThatDoesNotStartLeavesTheMachineAsItIs() {
        rig.kernel.file(Initramfs.MARKER, "").executable("/bin/sh").fail("spawn", Errno.ENOEXEC);

        end();

        assertThat(rig.kernel.calls()).containsExactly("spawn /bin/sh on /dev/console", "pause");
        assertThat(rig.kernel.console())
                .last()
                .asString()
                .startsWith("[init] ERROR: ")
                .contains("ENOEXEC");
    }

    @Test
    void machineThatCannotBeEndedStays() {
        rig.line("init.on-failure=poweroff").kernel.fail("reboot", Errno.EPERM).remove("/proc/sysrq-trigger");

        end();

        assertThat(rig.kernel.calls()).containsExactly("sync", "reboot (POWER_OFF)", "pause");
        assertThat(rig.kernel.console()).last().asString().contains("ENOENT", "end it from the host");
    }

    @Test
    void reportSaysWhatFailed() {
        rig.line("init.on-failure=poweroff");

        end();

        assertThat(rig.kernel.console().getFirst())
                .startsWith("[init] report: {")
                .contains("\"outcome\":\"failed\"", "\"reason\":\"root: mount /dev/vda: EINVAL\"", "\"exit\":3");
    }

    @Test
    void kernelThatDoesNotSayItsNameIsEndedAllTheSame() {
        rig.line("init.on-failure=poweroff").kernel.fail("uname", Errno.EFAULT);

        end();

        assertThat(rig.kernel.calls()).containsExactly("sync", "reboot (POWER_OFF)");
    }

    @Test
    void consoleWithoutATerminalHoldsNothingUp() {
        rig.line("init.on-failure=halt").kernel.fail("drain", Errno.ENOTTY);

        end();

        assertThat(rig.kernel.calls()).containsExactly("sync", "reboot (HALT)");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"poweroff", "reboot", "halt", "panic"})
    void hostThatTakesAnExitCodeGetsItInPlaceOfAnyOtherEnd(String policy) {
        rig.line("init.on-failure=" + policy).kernel.debugExitDevice();

        end();

        assertThat(rig.kernel.calls()).containsExactly("sync", "debug exit 3");
    }

    @Test
    void exitCodeWaitsForTheShellToBeLeft() {
        rig.kernel.file(Initramfs.MARKER, "").executable("/bin/sh").debugExitDevice();

        end();

        assertThat(rig.kernel.calls())
                .containsExactly("spawn /bin/sh on /dev/console", "wait for a child", "sync", "debug exit 3");
    }

    @Test
    void secondThreadThatFailsWaitsInSilence() {
        rig.line("init.on-failure=poweroff").kernel.when("reboot", () -> {
            throw new StillEnding();
        });
        var policy = policy();
        assertThatThrownBy(() -> policy.end(FAILURE)).isInstanceOf(StillEnding.class);
        var told = rig.kernel.console();

        assertThatThrownBy(() -> policy.end(new BootFailure("init", "too late")))
                .isInstanceOf(EndOfRun.class);

        assertThat(rig.kernel.calls()).containsExactly("sync", "reboot (POWER_OFF)", "pause");
        assertThat(rig.kernel.console()).isEqualTo(told);
    }

    /** Stands for a call that never returns. */
    private static final class StillEnding extends Error {
        private static final long serialVersionUID = 1;
    }

    /** The fake's way to say that the process did not go on. */
    private void end() {
        assertThatThrownBy(() -> policy().end(FAILURE)).isInstanceOf(EndOfRun.class);
    }

    private FailurePolicy policy() {
        var log = new BootLog(rig.kernel, LogLevel.QUIET);
        return new FailurePolicy(
                rig.kernel,
                log,
                new ConsoleFailureReport(new BootReport(rig.kernel), log),
                rig.settings(FailureConfig.class),
                new RescueShell(rig.kernel, rig.console()),
                new MachineShutdown(rig.kernel, log));
    }
}
