package io.quinit.boot.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.boot.MachineFixture;
import io.quinit.kernel.Errno;
import org.junit.jupiter.api.Test;

class ConsoleTest {
    private final MachineFixture rig = new MachineFixture();

    @Test
    void firstThatTakesAWriteBecomesOneAndTwo() {
        rig.kernel.attachTerminal("ttyS0").attachTerminal("ttyAMA0");
        var console = rig.console();

        assertThat(console.choose()).isTrue();
        assertThat(console.chosen()).contains("/dev/ttyS0");
        assertThat(rig.kernel.calls()).containsExactly("dup /dev/ttyS0 to 1", "dup /dev/ttyS0 to 2");
        assertThat(rig.kernel.leftOpen()).isEmpty();
    }

    @Test
    void whatNobodyHasSeenGoesToTheOneThatIsChosen() {
        rig.kernel.attachTerminal("ttyS0");
        var log = new BootLog(rig.kernel, rig.settings(LogConfig.class), rig.commandLine());
        log.info("vfs", "early");
        assertThat(log.isHeard()).isFalse();

        new Console(rig.kernel, rig.settings(ConsoleConfig.class), log).choose();

        assertThat(log.isHeard()).isTrue();
        assertThat(rig.kernel.console()).containsExactly("[init] vfs: early", "[init] vfs: early");
    }

    @Test
    void planSaysWhichOneIsChosenAndWhatThatChanges() {
        rig.line("init.console=ttyS1,hvc0");
        rig.kernel.attachTerminal("ttyS1");
        var console = rig.console();
        console.choose();

        assertThat(console.rule()).isEqualTo("the first of /dev/ttyS1, /dev/hvc0 that takes a write");
        assertThat(rig.kernel.calls()).isNotEmpty().allMatch(console.changes()::contains);
        assertThat(console.changes()).contains("dup /dev/hvc0 to 2").noneMatch(call -> call.contains("ttyS0"));
        assertThat(console.hasCandidate("/dev/hvc0")).isTrue();
        assertThat(console.hasCandidate("/dev/ttyS0")).isFalse();
    }

    @Test
    void portWithoutHardwareIsPassedOver() {
        rig.kernel.attachTerminal("hvc0").attachTerminal("ttyS0");
        rig.kernel.fail("write  to /dev/hvc0", Errno.EIO);
        var console = rig.console();

        console.choose();

        assertThat(console.chosen()).contains("/dev/ttyS0");
    }

    @Test
    void regularFileInTheDevicesPlaceIsRefused() {
        rig.kernel.file("/dev/hvc0", "").attachTerminal("ttyS0");
        var console = rig.console();

        console.choose();

        assertThat(console.chosen()).contains("/dev/ttyS0");
    }

    @Test
    void withoutAnyTheDescriptorsStayWhatTheyAre() {
        var console = rig.console();

        assertThat(console.choose()).isFalse();
        assertThat(console.chosen()).isEmpty();
        assertThat(rig.kernel.calls()).isEmpty();
    }

    @Test
    void aBetterOneThatCameLaterIsChosenAgain() {
        rig.kernel.attachTerminal("ttyS0");
        var console = rig.console();
        console.choose();
        rig.kernel.attachTerminal("hvc0");

        assertThat(console.choose()).isTrue();
        assertThat(console.chosen()).contains("/dev/hvc0");
        assertThat(rig.calls("dup /dev/hvc0")).containsExactly(" to 1", " to 2");
    }

    @Test
    void theSameIsNotChosenTwice() {
        rig.kernel.attachTerminal("ttyS0");
        var console = rig.console();
        console.choose();

        assertThat(console.choose()).isFalse();
        assertThat(rig.calls("dup")).hasSize(2);
    }

    @Test
    void lineNamesTheCandidatesAndTheirOrder() {
        rig.line("init.console=ttyS1,ttyS0")
                .kernel
                .attachTerminal("hvc0")
                .attachTerminal("ttyS0")
                .attachTerminal("ttyS1");
        var console = rig.console();

        console.choose();

        assertThat(console.chosen()).contains("/dev/ttyS1");
    }

    @Test
    void onlyABetterCandidateIsWorthWaitingFor() {
        rig.kernel.attachTerminal("ttyS0");
        var console = rig.console();
        assertThat(console.isPreferred("/dev/ttyS0")).isTrue();

        console.choose();

        assertThat(console.isPreferred("/dev/hvc0")).isTrue();
        assertThat(console.isPreferred("/dev/ttyS0")).isFalse();
        assertThat(console.isPreferred("/dev/ttyAMA0")).isFalse();
        assertThat(console.isPreferred("/dev/ttyUSB0")).isFalse();
    }
}
