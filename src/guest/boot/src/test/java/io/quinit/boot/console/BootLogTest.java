package io.quinit.boot.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.boot.MachineFixture;
import io.quinit.kernel.Errno;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
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

    /** What is written to a screen is lost: a sandbox has none. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "'', false",
        "console=ttyS0, true",
        "'console=ttyS0,115200', true",
        "console=hvc0, true",
        "console=tty, true",
        "console=tty0, false",
        "'console=tty1,115200', false",
        "console=ttynull, false",
        "console=, false",
        "console, false",
        "console=ttyS0 console, true",
        "console=tty0 console=hvc0, true",
        "console=hvc0 console=tty0, false",
        "earlycon=ttyS0, false"
    })
    void consoleIsTrustedWhereTheLineNamesOneThatIsNoScreen(String line, boolean isHeard) {
        rig.line(line);

        assertThat(new BootLog(rig.kernel, rig.settings(LogConfig.class), rig.commandLine()).isHeard())
                .isEqualTo(isHeard);
    }

    /** A machine that ends sends no more. */
    @Test
    void failureAndWhatWasAskedForAreSentBeforeAnythingElse() {
        var drained = new ArrayList<List<String>>();
        rig.kernel.when("drain", () -> drained.add(rig.kernel.console()));
        var log = new BootLog(rig.kernel, LogLevel.DEBUG);

        log.info("step", "info");
        log.debug("step", "debug");
        log.warn("step", "warn");
        assertThat(drained).isEmpty();

        log.error("step", "error");
        log.always("step", "always");
        assertThat(drained)
                .extracting(List::getLast)
                .containsExactly("[init] ERROR: step: error", "[init] step: always");
    }

    @Test
    void whatIsNoTerminalIsNotDrained() {
        rig.kernel.fail("drain", Errno.ENOTTY);
        new BootLog(rig.kernel, LogLevel.NORMAL).error("step", "error");

        assertThat(rig.kernel.console()).containsExactly("[init] ERROR: step: error");
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
