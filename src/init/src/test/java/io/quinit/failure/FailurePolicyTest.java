package io.quinit.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quinit.Rig;
import io.quinit.boot.BootFailure;
import io.quinit.boot.BootLog;
import io.quinit.boot.BootReport;
import io.quinit.boot.Initramfs;
import io.quinit.boot.LogLevel;
import io.quinit.fake.EndOfProcess;
import io.quinit.kernel.Errno;
import io.quinit.kernel.FileSystemType;
import io.quinit.steps.ReportConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailurePolicyTest {
    private final Rig rig = new Rig();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "poweroff, sync|reboot (POWER_OFF)",
        "reboot, sync|reboot (RESTART)",
        "halt, sync|reboot (HALT)",
        "panic, exit 1"
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
        assertThat(rig.kernel.console()).last().asString().contains("EPERM");
    }

    @Test
    void reportSaysWhatFailed() {
        rig.line("init.on-failure=poweroff");

        end();

        assertThat(rig.kernel.console().getFirst())
                .startsWith("[init] report: {")
                .contains("\"outcome\":\"failed\"", "\"reason\":\"root: mount /dev/vda: EINVAL\"");
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

    /** The fake's way to say that the process did not go on. */
    private void end() {
        var policy = new FailurePolicy(
                rig.kernel,
                new BootLog(rig.kernel, LogLevel.QUIET),
                new BootReport(rig.kernel),
                rig.settings(ReportConfig.class),
                rig.settings(FailureConfig.class),
                new RescueShell(rig.kernel, rig.console()));
        assertThatThrownBy(() -> policy.end(new BootFailure("root", "mount /dev/vda: EINVAL")))
                .isInstanceOf(EndOfProcess.class);
    }
}
