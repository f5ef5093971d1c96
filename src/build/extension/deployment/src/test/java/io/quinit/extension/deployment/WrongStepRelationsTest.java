package io.quinit.extension.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.QuarkusUnitTest;
import io.quinit.boot.step.Needs;
import io.quinit.boot.step.Precedes;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An order that breaks what a step says of another one, and an id that no step has, fail the build; each problem names both. */
class WrongStepRelationsTest {

    @Singleton
    @Priority(9900)
    @Needs("later")
    static final class FirstStep extends IdleStep {}

    @Singleton
    @Priority(9800)
    @Precedes("first")
    static final class LaterStep extends IdleStep {}

    @Singleton
    @Priority(9700)
    @Needs("frist")
    static final class LastStep extends IdleStep {}

    @RegisterExtension
    static final QuarkusUnitTest BUILD = new QuarkusUnitTest()
            .withApplicationRoot(
                    jar -> jar.addClasses(IdleStep.class, FirstStep.class, LaterStep.class, LastStep.class))
            .assertException(
                    failure -> assertThat(failure)
                            .hasMessageContaining(
                                    "Boot step first (" + FirstStep.class.getName() + ", at 100) needs later ("
                                            + LaterStep.class.getName() + ", at 200), which comes later")
                            .hasMessageContaining(
                                    "Boot step later (" + LaterStep.class.getName() + ", at 200) precedes first ("
                                            + FirstStep.class.getName() + ", at 100), which comes earlier")
                            .hasMessageContaining(
                                    "Boot step last (" + LastStep.class.getName()
                                            + ") needs frist, and there is no such step: the steps of this build are first, later, last"));

    @Test
    void buildFails() {
        Assertions.fail("the application was built");
    }
}
