package io.quinit;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.quinit.boot.step.BootOrder;
import io.quinit.boot.step.BootStep;
import jakarta.inject.Inject;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The steps as CDI hands them to the boot. */
@QuarkusTest
class BootOrderTest {
    @Inject
    @All
    List<BootStep> steps;

    /** The published order; a new step may come between two of them. */
    @Test
    void stepsComeInTheOrderOfTheContract() {
        assertThat(steps)
                .extracting(BootStep::id)
                .containsSubsequence(
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
    void eachStepHasTheConstantOfItsName() {
        assertThat(steps).extracting(BootStep::id).containsExactlyElementsOf(idsByPriority());
    }

    /** {@code ROOT_DEVICE} is that of {@code root-device}. */
    private static List<String> idsByPriority() {
        return Stream.of(BootOrder.class.getFields())
                .sorted(comparing(BootOrderTest::priority).reversed())
                .map(constant -> constant.getName().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    private static Integer priority(Field constant) {
        try {
            return constant.getInt(null);
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(impossible);
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
