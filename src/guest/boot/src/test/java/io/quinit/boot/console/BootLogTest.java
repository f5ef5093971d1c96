package io.quinit.boot.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.boot.MachineFixture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BootLogTest {
    private final MachineFixture rig = new MachineFixture();

    @ParameterizedTest(name = "\"{0}\" shows {1}")
    @CsvSource({
        "'', info warn error always",
        "quiet, warn error always",
        "init.log=quiet, warn error always",
        "quiet init.log=normal, info warn error always",
        "init.log=debug, info debug warn error always"
    })
    void levelSaysWhatIsShown(String line, String shown) {
        rig.line(line);
        var log = new BootLog(rig.kernel, rig.settings(LogConfig.class), rig.commandLine());

        log.info("step", "info");
        log.debug("step", "debug");
        log.warn("step", "warn");
        log.error("step", "error");
        log.always("step", "always");

        assertThat(rig.kernel.console().stream().map(said -> said.substring(said.lastIndexOf(' ') + 1)))
                .containsExactly(shown.split(" "));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"info, '[init] zram: text'", "error, '[init] ERROR: zram: text'"})
    void linesNameTheStep(String kind, String line) {
        var log = new BootLog(rig.kernel, LogLevel.NORMAL);

        if (kind.equals("info")) {
            log.info("zram", "text");
        } else {
            log.error("zram", "text");
        }

        assertThat(rig.kernel.console()).containsExactly(line);
    }
}
