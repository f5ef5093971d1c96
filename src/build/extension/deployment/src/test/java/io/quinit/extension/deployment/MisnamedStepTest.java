package io.quinit.extension.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import io.quarkus.test.QuarkusUnitTest;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MisnamedStepTest {

    @Singleton
    @Priority(7)
    static final class Swap extends IdleStep {}

    @RegisterExtension
    static final QuarkusUnitTest BUILD = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(IdleStep.class, Swap.class))
            .assertException(failure -> assertThat(failure)
                    .hasMessageContainingAll("MisnamedStepTest$Swap", "does not end in Step", "init.steps.ID"));

    @Test
    void buildFailsAndSaysWhatTheNameIsFor() {
        fail("the build should have failed");
    }
}
