package io.quinit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.quinit.boot.step.BootStep;
import jakarta.inject.Inject;
import java.lang.reflect.Method;
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

    /** The build has to know the names: it takes them from the classes. */
    @Test
    void noStepNamesItselfOtherwise() {
        assertThat(steps)
                .allSatisfy(step -> assertThat(step.getClass().getDeclaredMethods())
                        .extracting(Method::getName)
                        .doesNotContain("id"));
    }
}
