package io.quinit.extension.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import io.quarkus.test.QuarkusUnitTest;
import io.quinit.boot.BootStep;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MissingPriorityTest {

    @Singleton
    static final class WithoutPlaceStep implements BootStep {}

    @Singleton
    static final class AnotherStep implements BootStep {}

    @Singleton
    @Priority(8)
    static final class PlacedStep implements BootStep {}

    @RegisterExtension
    static final QuarkusUnitTest BUILD = new QuarkusUnitTest()
            .withApplicationRoot(
                    jar -> jar.addClasses(BootStep.class, WithoutPlaceStep.class, AnotherStep.class, PlacedStep.class))
            .assertException(failure -> assertThat(failure)
                    .hasMessageContainingAll("WithoutPlaceStep has no @Priority", "AnotherStep has no @Priority")
                    .message()
                    .doesNotContain("PlacedStep"));

    @Test
    void buildFailsAndNamesAllTogether() {
        fail("the build should have failed");
    }
}
