package io.quinit.boot.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.boot.step.StepRelations.Relation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StepRelationsTest {
    private static final String STEP = StepRelationsTest.class.getName();

    @Test
    void stepHasTheRelationsThatTheBuildRecorded() {
        var relations = new StepRelationsRecorder()
                .record(
                        Map.of(STEP, List.of("vfs"), "org.example.OtherStep", List.of()),
                        Map.of(STEP, List.of("root", "agent"), "org.example.OtherStep", List.of()))
                .getValue();

        assertThat(relations.of(StepRelationsTest.class))
                .isEqualTo(new Relation(Set.of("vfs"), Set.of("root", "agent")));
    }

    @Test
    void stepThatTheBuildDidNotSeeOnlyComesBeforeTheAgent() {
        var relations = new StepRelations(Map.of());

        assertThat(relations.of(StepRelationsTest.class)).isEqualTo(new Relation(Set.of(), Set.of("agent")));
    }
}
