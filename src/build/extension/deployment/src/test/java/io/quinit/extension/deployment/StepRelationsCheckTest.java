package io.quinit.extension.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@link WrongStepRelationsTest} shows of a whole build, case by case. */
class StepRelationsCheckTest {
    private static final List<String> NONE = List.of();

    @Test
    void stepsInTheOrderThatTheyAskForAreFine() {
        assertThat(problems(
                        step("vfs", 100, NONE, List.of("zram")),
                        step("zram", 400, List.of("vfs"), List.of("agent")),
                        step("agent", 900, List.of("zram"), NONE)))
                .isEmpty();
    }

    /** CDI would choose; the same priority is an error of its own. */
    @Test
    void neededStepAtTheSamePlaceComesTooLate() {
        assertThat(problems(step("vfs", 100, NONE, NONE), step("zram", 100, List.of("vfs"), NONE)))
                .containsExactly("Boot step zram (org.example.zram, at 100) needs vfs (org.example.vfs, at 100), which"
                        + " comes later: change the @Priority of one of them");
    }

    @Test
    void precededStepAtTheSamePlaceComesTooEarly() {
        assertThat(problems(step("vfs", 100, NONE, List.of("zram")), step("zram", 100, NONE, NONE)))
                .containsExactly(
                        "Boot step vfs (org.example.vfs, at 100) precedes zram (org.example.zram, at 100), which"
                                + " comes earlier: change the @Priority of one of them");
    }

    @Test
    void noStepNeedsOrPrecedesItself() {
        assertThat(problems(step("zram", 400, List.of("zram"), List.of("zram"))))
                .hasSize(2);
    }

    @Test
    void stepThatIsLeftOutOfThisBuildMayBeNamed() {
        var steps = List.of(step("zram", 400, List.of("vfs"), List.of("ports")));

        assertThat(StepRelationsCheck.problems(steps, Set.of("vfs", "ports"))).isEmpty();
        assertThat(StepRelationsCheck.problems(steps, Set.of("vfs")))
                .containsExactly(
                        "Boot step zram (org.example.zram) precedes ports, and there is no such step: the steps"
                                + " of this build are zram");
    }

    @Test
    void onlyPrecedingTheAgentNeedsNoAgent() {
        assertThat(problems(step("zram", 400, NONE, List.of("agent")))).isEmpty();
        assertThat(problems(step("zram", 400, List.of("agent"), NONE)))
                .singleElement()
                .asString()
                .startsWith("Boot step zram (org.example.zram) needs agent, and there is no such step");
    }

    @Test
    void everyProblemIsReported() {
        assertThat(problems(
                        step("vfs", 100, List.of("zram", "none"), List.of("no-other")),
                        step("zram", 400, NONE, List.of("vfs"))))
                .hasSize(4);
    }

    private static List<String> problems(DeclaredStep... steps) {
        return StepRelationsCheck.problems(List.of(steps), Set.of());
    }

    private static DeclaredStep step(String id, int place, List<String> needs, List<String> precedes) {
        return new DeclaredStep("org.example." + id, id, place, needs, precedes);
    }
}
