package io.quinit.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.Rig;
import io.quinit.boot.BootLog;
import io.quinit.boot.BootReport;
import io.quinit.boot.LogLevel;
import org.junit.jupiter.api.Test;

class ReportStepTest {
    private final Rig rig = new Rig();

    @Test
    void reportIsALineAtEveryLevel() {
        run();

        assertThat(rig.kernel.console())
                .singleElement()
                .asString()
                .startsWith("[init] report: {\"schema\":1,")
                .contains("\"outcome\":\"ready\"");
    }

    @Test
    void lineMayWantNone() {
        rig.line("init.report=off");

        run();

        assertThat(rig.kernel.console()).isEmpty();
    }

    private void run() {
        new ReportStep(
                        new BootReport(rig.kernel),
                        new BootLog(rig.kernel, LogLevel.QUIET),
                        rig.settings(ReportConfig.class))
                .run(rig.log());
    }
}
