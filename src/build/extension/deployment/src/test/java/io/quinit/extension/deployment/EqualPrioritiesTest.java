package io.quinit.extension.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import io.quarkus.test.QuarkusUnitTest;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EqualPrioritiesTest {

    @Singleton
    @Priority(7)
    static final class FirstStep extends IdleStep {}

    @Singleton
    @Priority(7)
    static final class SecondStep extends IdleStep {}

    @Singleton
    @Priority(8)
    static final class ThirdStep extends IdleStep {}

    @RegisterExtension
    static final QuarkusUnitTest BUILD = new QuarkusUnitTest()
            .withApplicationRoot(
                    jar -> jar.addClasses(IdleStep.class, FirstStep.class, SecondStep.class, ThirdStep.class))
            .assertException(failure -> assertThat(failure)
                    .hasMessageContainingAll("FirstStep", "SecondStep", "same @Priority(7)")
                    .message()
                    .doesNotContain("ThirdStep"));

    @Test
    void buildFailsAndNamesBoth() {
        fail("the build should have failed");
    }
}
