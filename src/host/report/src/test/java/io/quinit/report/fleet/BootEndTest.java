package io.quinit.report.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BootEndTest {
    private static final String READY = "{\"schema\":1,\"outcome\":\"ready\",\"started\":5,\"ended\":9,\"steps\":[]}";
    private static final String FAILED =
            "{\"schema\":1,\"outcome\":\"failed\",\"reason\":\"root: no device\",\"started\":5,\"ended\":9,\"steps\":[]}";

    private static BootEnd of(String... console) {
        return BootEnd.of(List.of(console));
    }

    @Test
    void lastReportDecides() {
        BootEnd ready = of("[init] report: " + READY, "agent: pid 1");
        assertThat(ready.outcome()).isEqualTo(Outcome.READY);
        assertThat(ready.reason()).isEmpty();
        assertThat(ready.report()).isPresent();
        // The exec failed.
        BootEnd failed = of("[init] report: " + READY, "[init] report: " + FAILED);
        assertThat(failed.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(failed.reason()).isEqualTo("root: no device");
    }

    @Test
    void jsonAloneIsAReport() {
        assertThat(of(READY).outcome()).isEqualTo(Outcome.READY);
    }

    @Test
    void panicAfterReadyIsTheAgentsEnd() {
        BootEnd end = of(
                "[init] report: " + READY,
                "[    3.1] Kernel panic - not syncing: Attempted to kill init! exitcode=0x00000300",
                "[    3.2] ---[ end Kernel panic - not syncing: Attempted to kill init! exitcode=0x00000300 ]---");
        assertThat(end.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(end.reason())
                .isEqualTo("agent: it ran and ended, and with PID 1 the kernel:"
                        + " Attempted to kill init! exitcode=0x00000300");
        assertThat(end.report()).isPresent();
    }

    @Test
    void panicOfTheFailurePolicyLeavesTheReportsReason() {
        assertThat(of("[init] report: " + FAILED, "Kernel panic - not syncing: sysrq triggered crash")
                        .reason())
                .isEqualTo("root: no device");
    }

    @Test
    void panicBeforeTheInitIsTheKernels() {
        BootEnd end = of("[    0.9] Kernel panic - not syncing: System is deadlocked on memory");
        assertThat(end.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(end.reason()).isEqualTo("kernel: System is deadlocked on memory");
    }

    @Test
    void failureLineNamesWhatHasNoReport() {
        assertThat(of("[init] ERROR: initramfs: cut short; init.on-failure=poweroff")
                        .reason())
                .isEqualTo("initramfs: cut short; init.on-failure=poweroff");
    }

    @Test
    void reportThatWentElsewhereIsReady() {
        assertThat(of("[init] report: ready, sent to port:org.quinit.report").outcome())
                .isEqualTo(Outcome.READY);
    }

    @Test
    void consoleThatSaysNeitherIsUnknown() {
        BootEnd silent = of();
        assertThat(silent.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(silent.reason()).isEqualTo("the console is empty");
        BootEnd cut = of("Linux version 6.1", "Run /init as init process");
        assertThat(cut.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(cut.reason()).contains("no boot report").endsWith("the last line: Run /init as init process");
        assertThat(of("[init] report: " + READY.replace("ready", "asleep")).outcome())
                .isEqualTo(Outcome.UNKNOWN);
    }
}
