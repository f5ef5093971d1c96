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
    static final class StepWithoutPlace implements BootStep {}

    @Singleton
    static final class AnotherWithoutPlace implements BootStep {}

    @Singleton
    @Priority(8)
    static final class StepWithPlace implements BootStep {}

    @RegisterExtension
    static final QuarkusUnitTest BUILD = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(
                    BootStep.class, StepWithoutPlace.class, AnotherWithoutPlace.class, StepWithPlace.class))
            .assertException(failure -> assertThat(failure)
                    .hasMessageContainingAll(
                            "StepWithoutPlace has no @Priority", "AnotherWithoutPlace has no @Priority")
                    .message()
                    .doesNotContain("StepWithPlace"));

    @Test
    void buildFailsAndNamesAllTogether() {
        fail("the build should have failed");
    }
}
