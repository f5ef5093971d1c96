package io.quinit.extension.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import io.quarkus.test.QuarkusUnitTest;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MissingPriorityTest {

    @Singleton
    static final class WithoutPlaceStep extends IdleStep {}

    @Singleton
    static final class AnotherStep extends IdleStep {}

    @Singleton
    @Priority(8)
    static final class PlacedStep extends IdleStep {}

    @RegisterExtension
    static final QuarkusUnitTest BUILD = new QuarkusUnitTest()
            .withApplicationRoot(
                    jar -> jar.addClasses(IdleStep.class, WithoutPlaceStep.class, AnotherStep.class, PlacedStep.class))
            .assertException(failure -> assertThat(failure)
                    .hasMessageContainingAll("WithoutPlaceStep has no @Priority", "AnotherStep has no @Priority")
                    .message()
                    .doesNotContain("PlacedStep"));

    @Test
    void buildFailsAndNamesAllTogether() {
        fail("the build should have failed");
    }
}
