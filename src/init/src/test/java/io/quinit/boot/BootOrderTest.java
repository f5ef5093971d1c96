package io.quinit.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The steps as CDI hands them to the boot. */
@QuarkusTest
class BootOrderTest {
    @Inject
    @All
    List<BootStep> steps;

    @Test
    void stepsComeInTheOrderOfTheContract() {
        assertThat(steps)
                .extracting(BootStep::id)
                .containsExactly(
                        "vfs",
                        "console",
                        "cmdline",
                        "bus",
                        "net",
                        "balloon",
                        "fs",
                        "zram",
                        "root-device",
                        "ports",
                        "root",
                        "switch-root",
                        "report",
                        "agent");
    }

    @Test
    void whatAStepNeedsComesBeforeIt() {
        var before = new HashSet<String>();
        for (var step : steps) {
            assertThat(before).as("before " + step.id()).containsAll(step.needs());
            before.add(step.id());
        }
    }
}
