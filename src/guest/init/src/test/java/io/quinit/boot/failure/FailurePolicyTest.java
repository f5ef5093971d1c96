package io.quinit.boot.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quinit.StepFixture;
import io.quinit.boot.console.BootLog;
import io.quinit.boot.console.LogLevel;
import io.quinit.boot.initramfs.Initramfs;
import io.quinit.boot.report.BootReport;
import io.quinit.boot.step.BootFailure;
import io.quinit.fake.EndOfProcess;
import io.quinit.kernel.Errno;
import io.quinit.kernel.FileSystemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FailurePolicyTest {
    private static final BootFailure FAILURE = new BootFailure("root", "mount /dev/vda: EINVAL");

    private final StepFixture rig = new StepFixture();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "poweroff, sync|reboot (POWER_OFF)",
        "reboot, sync|reboot (RESTART)",
        "halt, sync|reboot (HALT)",
        "panic, sync|exit 1"
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
        rig.kernel.file(Initramfs.MARKER, "").executable("/bin/sh").refuse("spawn", Errno.ENOEXEC);

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
        rig.line("init.on-failure=poweroff").kernel.refuse("reboot", Errno.EPERM);

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
    void lineMayWantNoReport() {
        rig.line("init.on-failure=poweroff init.report=off");

        end();

        assertThat(rig.kernel.console()).singleElement().asString().startsWith("[init] ERROR: root: ");
    }

    @Test
    void kernelThatDoesNotSayItsNameIsEndedAllTheSame() {
        rig.line("init.on-failure=poweroff").kernel.refuse("uname", Errno.EFAULT);

        end();

        assertThat(rig.kernel.calls()).containsExactly("sync", "reboot (POWER_OFF)");
    }

    @Test
    void consoleWithoutATerminalHoldsNothingUp() {
        rig.line("init.on-failure=halt").kernel.refuse("drain", Errno.ENOTTY);

        end();

        assertThat(rig.kernel.calls()).containsExactly("sync", "reboot (HALT)");
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
        rig.line("init.on-failure=poweroff");
        var policy = policy();
        assertThatThrownBy(() -> policy.end(FAILURE)).isInstanceOf(EndOfProcess.class);
        var told = rig.kernel.console();

        assertThatThrownBy(() -> policy.end(new BootFailure("init", "too late")))
                .isInstanceOf(EndOfProcess.class)
                .hasMessage("pause");

        assertThat(rig.kernel.calls()).containsExactly("sync", "reboot (POWER_OFF)", "pause");
        assertThat(rig.kernel.console()).isEqualTo(told);
    }

    /** The fake's way to say that the process did not go on. */
    private void end() {
        assertThatThrownBy(() -> policy().end(FAILURE)).isInstanceOf(EndOfProcess.class);
    }

    private FailurePolicy policy() {
        var log = new BootLog(rig.kernel, LogLevel.QUIET);
        return new FailurePolicy(
                rig.kernel,
                log,
                rig.reportOutput(new BootReport(rig.kernel), LogLevel.QUIET),
                rig.settings(FailureConfig.class),
                new RescueShell(rig.kernel, rig.console()),
                new MachineShutdown(rig.kernel, log));
    }
}
