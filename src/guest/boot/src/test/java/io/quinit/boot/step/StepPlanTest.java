package io.quinit.boot.step;

import static io.quinit.boot.action.Actions.group;
import static io.quinit.boot.action.Actions.nothing;
import static io.quinit.boot.action.Actions.waitFor;
import static io.quinit.boot.action.Actions.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepPlanTest {
    private static final PlannedWait NODE = new PlannedWait("/dev/vda", Duration.ofSeconds(5), "");
    private static final PlannedWait PORT = new PlannedWait("ports", Duration.ofSeconds(1), "where there are any");

    /** What the loader of modules is for a plan. */
    private record Load(List<String> modules, List<PlannedWait> waits) implements Action {
        @Override
        public String describe() {
            return "load " + String.join(", ", modules);
        }

        @Override
        public void run(StepContext context) {
            throw new AssertionError("a plan runs nothing");
        }
    }

    @Test
    void waitIsListedOnce() {
        var plan = plan(waitFor("/dev/vda").atMost(Duration.ofSeconds(5)));

        assertThat(plan.actions()).containsExactly("wait for /dev/vda, 5s at most");
        assertThat(plan.waits()).containsExactly(NODE);
    }

    @Test
    void whatAnActionWaitsForIsListedAfterIt() {
        var plan = plan(new Load(List.of("virtio_blk"), List.of(NODE, PORT)), write("/first", 1));

        assertThat(plan.actions())
                .containsExactly(
                        "load virtio_blk",
                        "wait for /dev/vda, 5s at most",
                        "wait for ports, 1s at most, where there are any",
                        "write 1 to /first");
        assertThat(plan.waits()).containsExactly(NODE, PORT);
    }

    /** Their own {@code waits} and {@code modules} are not asked: those of the actions in them are. */
    @Test
    void wrapsAndGroupsAreSeenThrough() {
        var load = new Load(List.of("zram", "lz4"), List.of(NODE));
        var plan = plan(
                group(load.optional(), write("/first", 1).essential("")).optional(),
                new Load(List.of("ext4"), List.of()));

        assertThat(plan.actions())
                .containsExactly("load zram, lz4", "wait for /dev/vda, 5s at most", "write 1 to /first", "load ext4");
        assertThat(plan.waits()).containsExactly(NODE);
        assertThat(plan.modules()).containsExactly("zram", "lz4", "ext4");
    }

    @Test
    void stepThatIsOffSaysWhy() {
        assertThat(StepPlan.of(() -> nothing("init.zram is off")).actions())
                .containsExactly("nothing: init.zram is off");
    }

    private static StepPlan plan(Action... actions) {
        return StepPlan.of(() -> List.of(actions));
    }
}
