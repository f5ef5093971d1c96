package io.quinit.boot.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.boot.console.BootLog;
import io.quinit.boot.console.LogLevel;
import io.quinit.boot.report.StepReport;
import io.quinit.fake.machine.TestMachine;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StepLogTest {
    private final TestMachine kernel = new TestMachine();
    private final StepLog log = new StepLog("zram", new BootLog(kernel, LogLevel.DEBUG));

    @Test
    void linesNameTheStep() {
        log.info("swap");
        log.debug("lz4: loaded");
        log.warn("no swap");

        assertThat(kernel.console())
                .containsExactly("[init] zram: swap", "[init] zram: lz4: loaded", "[init] WARN: zram: no swap");
        assertThat(log.step()).isEqualTo("zram");
    }

    @Test
    void firstWarningIsTheOneToReport() {
        assertThat(log.firstWarning()).isNull();

        log.warn("cause");
        log.warn("consequence");

        assertThat(log.firstWarning()).isEqualTo("cause");
    }

    @Test
    void waitsAreKeptInMicroseconds() {
        log.waited("/dev/vda", Duration.ofNanos(1_234_567), true);

        assertThat(log.waits()).containsExactly(new StepReport.Wait("/dev/vda", 1234, true));
    }
}
