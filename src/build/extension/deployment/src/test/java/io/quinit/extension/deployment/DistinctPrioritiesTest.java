package io.quinit.extension.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.QuarkusUnitTest;
import io.quinit.boot.step.BootStep;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DistinctPrioritiesTest {

    @Singleton
    @Priority(100)
    static final class LaterStep extends IdleStep {}

    @Singleton
    @Priority(200)
    static final class SoonerStep extends IdleStep {}

    @RegisterExtension
    static final QuarkusUnitTest BUILD = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(IdleStep.class, LaterStep.class, SoonerStep.class));

    @Inject
    @All
    List<BootStep> steps;

    @Test
    void highestComesFirst() {
        assertThat(steps).hasExactlyElementsOfTypes(SoonerStep.class, LaterStep.class);
    }
}
