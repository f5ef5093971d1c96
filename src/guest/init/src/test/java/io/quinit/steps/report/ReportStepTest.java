package io.quinit.steps.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.StepFixture;
import io.quinit.boot.console.LogLevel;
import io.quinit.boot.report.BootReport;
import io.quinit.ports.PortsConfig;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportStepTest {
    private static final int CONSOLE = 3;

    private final StepFixture rig = new StepFixture();

    @Test
    void reportIsALineAtEveryLevel() {
        run();

        assertThat(rig.kernel.console())
                .singleElement()
                .asString()
                .startsWith("[init] report: {\"schema\":1,")
                .contains("\"outcome\":\"ready\"");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"init.report=port:r, 5000", "init.report=port:r init.ports.wait=200ms, 200"})
    void portMayBeAsLateAsAnyOther(String line, long millis) {
        rig.line(line).kernel.attachDevice(CONSOLE);

        run();

        assertThat(rig.kernel.waited()).isEqualTo(Duration.ofMillis(millis));
    }

    private void run() {
        rig.run(new ReportStep(
                rig.reportOutput(new BootReport(rig.kernel), LogLevel.QUIET), rig.settings(PortsConfig.class)));
    }
}
