package io.quinit.vm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerdictTest {
    private static final String PANIC =
            "[    2.4] Kernel panic - not syncing: Attempted to kill init! exitcode=0x00000000";
    private static final QemuEnd POWERED_OFF = new QemuEnd(Optional.of(0), Optional.of("guest-shutdown"), "");

    private static Verdict verdict(QemuEnd end, String... console) {
        return new Verdict(VmBuilder.of(Path.of("/image")).build(), List.of(console), end);
    }

    @Test
    void agentThatPoweredOffIsAGoodEnd() {
        assertThat(verdict(POWERED_OFF, "agent: pid 1").outcome()).isEqualTo(VmOutcome.ENDED);
    }

    @Test
    void reportIsEnoughForAnAgentThatSaysNothing() {
        assertThat(verdict(POWERED_OFF, "[init] report: {\"schema\":1,\"outcome\":\"ready\"}")
                        .outcome())
                .isEqualTo(VmOutcome.ENDED);
    }

    @Test
    void powerOffWithoutAgentIsAFailureThatQuotesTheError() {
        Verdict verdict = verdict(POWERED_OFF, "[init] vfs: done", "[init] ERROR: root: /dev/vda: ENOENT", "bye");
        assertThat(verdict.outcome()).isEqualTo(VmOutcome.FAILED);
        assertThat(verdict.explanation()).contains("before the guest agent ran").contains("root: /dev/vda: ENOENT");
    }

    @Test
    void failureReportIsNoAgent() {
        assertThat(verdict(POWERED_OFF, "[init] report: {\"outcome\":\"failed\"}")
                        .outcome())
                .isEqualTo(VmOutcome.FAILED);
    }

    @Test
    void execThatFailedTakesTheReportBack() {
        String ready = "[init] report: {\"outcome\":\"ready\"}";
        String failed = "[init] report: {\"outcome\":\"failed\"}";
        assertThat(verdict(POWERED_OFF, ready, failed).outcome()).isEqualTo(VmOutcome.FAILED);
    }

    @Test
    void reportThatWentElsewhereIsEnoughToo() {
        assertThat(verdict(POWERED_OFF, "[init] report: ready, sent to port:r").outcome())
                .isEqualTo(VmOutcome.ENDED);
        assertThat(verdict(POWERED_OFF, "[init] report: ready, sent to port:r", "[init] report: failed, sent to port:r")
                        .outcome())
                .isEqualTo(VmOutcome.FAILED);
    }

    @Test
    void exitCodeOfTheInitIsTheGuestsOwnEnd() {
        QemuEnd ended = new QemuEnd(Optional.of(7), Optional.empty(), "");
        Verdict verdict = verdict(ended, "[init] ERROR: root: no device /dev/vda; init.on-failure=poweroff");
        assertThat(verdict.outcome()).isEqualTo(VmOutcome.FAILED);
        assertThat(verdict.explanation())
                .isEqualTo("the guest ended the machine (exit code 3) before the guest agent ran: [init] ERROR: root:"
                        + " no device /dev/vda; init.on-failure=poweroff");
    }

    @Test
    void exitCodeIsSeenWithoutAConsole() {
        VmSpec blind = VmBuilder.of(Path.of("/image")).serial(false).build();
        Verdict verdict = new Verdict(blind, List.of(), new QemuEnd(Optional.of(11), Optional.empty(), ""));
        assertThat(verdict.outcome()).isEqualTo(VmOutcome.UNSEEN);
        assertThat(verdict.explanation()).contains("(exit code 5)");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {1, 2, 124, 125, 127, 134, 137, 139, 255})
    void statusOfQemuAndOfSignalsIsNoExitCode(int status) {
        QemuEnd crashed = new QemuEnd(Optional.of(status), Optional.empty(), "qemu: gone");
        assertThat(verdict(crashed, "[init] ERROR: zram: no module").outcome()).isEqualTo(VmOutcome.QEMU_FAILED);
    }

    @Test
    void panicCountsThoughQemuEndsWell() {
        Verdict verdict = verdict(new QemuEnd(Optional.of(0), Optional.of("guest-reset"), ""), "agent: pid 1", PANIC);
        assertThat(verdict.outcome()).isEqualTo(VmOutcome.PANICKED);
        assertThat(verdict.explanation())
                .contains("Attempted to kill init")
                .contains("the guest agent, which is PID 1, ended");
    }

    @Test
    void lackOfMemoryIsTold() {
        String deadlock = "[    2.6] Kernel panic - not syncing: System is deadlocked on memory";
        assertThat(verdict(new QemuEnd(Optional.of(0), Optional.empty(), ""), deadlock)
                        .explanation())
                .endsWith("(too little memory: give it more by --memory)");
    }

    @Test
    void initramfsThatHalfOfTheMemoryDoesNotHoldIsTold() {
        String noRoom = "[    0.7] Initramfs unpacking failed: write error";
        String panic = "[    0.8] Kernel panic - not syncing: No working init found.";
        assertThat(verdict(new QemuEnd(Optional.of(0), Optional.empty(), ""), noRoom, panic)
                        .explanation())
                .endsWith(
                        "(too little memory: give it more by --memory, or boot with rootfstype=ramfs, which unpacks into more"
                                + " than half of it)");
    }

    @Test
    void signalToQemuIsNoEndOfTheGuest() {
        Verdict verdict = verdict(new QemuEnd(Optional.of(0), Optional.of("host-signal"), ""), "agent: pid 1");
        assertThat(verdict.outcome()).isEqualTo(VmOutcome.QEMU_FAILED);
        assertThat(verdict.explanation()).isEqualTo("QEMU was ended from outside (host-signal): agent: pid 1");
    }

    @Test
    void qemusOwnErrorIsQuoted() {
        Verdict verdict =
                verdict(new QemuEnd(Optional.of(1), Optional.empty(), "qemu: warning\nqemu: -foo: invalid option\n"));
        assertThat(verdict.outcome()).isEqualTo(VmOutcome.QEMU_FAILED);
        assertThat(verdict.explanation()).isEqualTo("QEMU ended with status 1: qemu: -foo: invalid option");
    }

    @Test
    void timeLimitTellsHowFarItCame() {
        QemuEnd stopped = new QemuEnd(Optional.empty(), Optional.empty(), "");
        assertThat(verdict(stopped, "agent: pid 1").outcome()).isEqualTo(VmOutcome.TIME_LIMIT);
        assertThat(verdict(stopped, "agent: pid 1").explanation()).contains("60 s, while the guest agent ran");
        assertThat(verdict(stopped).explanation()).contains("before the guest agent ran: it printed nothing");
    }

    @Test
    void withoutConsoleNobodyKnows() {
        VmSpec blind = VmBuilder.of(Path.of("/image")).serial(false).build();
        assertThat(new Verdict(blind, List.of(), POWERED_OFF).outcome()).isEqualTo(VmOutcome.UNSEEN);
    }

    @Test
    void everyOutcomeHasAStatusOfItsOwn() {
        assertThat(VmOutcome.values()).extracting(VmOutcome::status).containsExactly(0, 1, 3, 4, 5, 124);
    }
}
