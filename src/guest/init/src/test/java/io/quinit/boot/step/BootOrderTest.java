package io.quinit.boot.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.reflect.Method;
import java.util.Collections;
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
                        "bus",
                        "net",
                        "balloon",
                        "fs",
                        "coldplug",
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

    @Test
    void whatHasToComeLaterDoes() {
        var before = new HashSet<String>();
        for (var step : steps) {
            before.add(step.id());
            assertThat(before)
                    .as("up to " + step.id())
                    .satisfies(ids -> assertThat(Collections.disjoint(ids, step.precedes()))
                            .isTrue());
        }
    }

    /** The build has to know the names: it takes them from the classes. */
    @Test
    void noStepNamesItselfOtherwise() {
        assertThat(steps)
                .allSatisfy(step -> assertThat(step.getClass().getDeclaredMethods())
                        .extracting(Method::getName)
                        .doesNotContain("id"));
    }
}
