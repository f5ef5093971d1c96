package io.quinit.extension.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.QuarkusUnitTest;
import io.quinit.boot.step.Needs;
import io.quinit.boot.step.Precedes;
import io.quinit.boot.step.StepRelations;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What steps say of each other reaches the boot. */
class StepRelationsTest {

    @Singleton
    @Priority(300)
    @Precedes("later")
    static final class FirstStep extends IdleStep {}

    @Singleton
    @Priority(200)
    @Needs({"first", "left-out"})
    static final class LaterStep extends IdleStep {}

    @Singleton
    @Priority(250)
    static final class LeftOutStep extends IdleStep {}

    @RegisterExtension
    static final QuarkusUnitTest BUILD = new QuarkusUnitTest()
            .withApplicationRoot(
                    jar -> jar.addClasses(IdleStep.class, FirstStep.class, LaterStep.class, LeftOutStep.class))
            .overrideConfigKey("quarkus.arc.exclude-types", LeftOutStep.class.getName());

    @Inject
    StepRelations relations;

    @Test
    void annotationsAreRecorded() {
        assertThat(relations.of(FirstStep.class).precedes()).containsExactly("later");
        assertThat(relations.of(LaterStep.class).needs()).containsExactlyInAnyOrder("first", "left-out");
    }

    @Test
    void stepThatSaysNothingPrecedesTheAgent() {
        assertThat(relations.of(FirstStep.class).needs()).isEmpty();
        assertThat(relations.of(LaterStep.class).precedes()).containsExactly("agent");
    }
}
