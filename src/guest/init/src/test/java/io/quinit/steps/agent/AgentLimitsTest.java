package io.quinit.steps.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quinit.StepFixture;
import io.quinit.boot.step.BootFailure;
import io.quinit.kernel.Errno;
import io.quinit.kernel.Resource;
import io.quinit.kernel.ResourceLimit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AgentLimitsTest {
    private final StepFixture rig = new StepFixture();

    @ParameterizedTest
    @EnumSource
    void eachLimitIsSetByItsName(Resource resource) {
        // More than fs.nr_open is refused.
        var isOfFiles = resource == Resource.NOFILE;

        rig.run(limits("init.agent.rlimits." + resource + (isOfFiles ? "=64K:1M" : "=64K:unlimited"))
                .actions());

        assertThat(rig.calls("limit " + resource + " "))
                .containsExactly(isOfFiles ? "to 65536:1048576" : "to 65536:unlimited");
    }

    @Test
    void filesAreLimitedWithoutAProperty() {
        var limits = limits("");
        rig.run(limits.actions());

        assertThat(limits.areGiven()).isFalse();
        assertThat(rig.kernel.calls()).containsExactly("limit nofile to 1024:4096");
    }

    @ParameterizedTest(name = "hard limit of {0}: soft limit {1}")
    @CsvSource({"1048576, 1024", "512, 512", "1024, 1024", "524288, 1024"})
    void softLimitOfFilesIsNeverAboveTheHard(long hard, long soft) {
        rig.kernel.setLimit(Resource.NOFILE, new ResourceLimit(hard, hard));

        rig.run(limits("").actions());

        assertThat(rig.kernel.limit(Resource.NOFILE)).isEqualTo(new ResourceLimit(soft, hard));
    }

    @Test
    void whatWasThereBeforeIsPutBack() {
        var before = rig.kernel.limit(Resource.CORE);
        var limits = limits("init.agent.rlimits.core=0 init.agent.rlimits.stack=8M");
        rig.run(limits.actions());
        limits.restore(rig.context());

        assertThat(rig.kernel.limit(Resource.CORE)).isEqualTo(before);
        assertThat(rig.calls("limit")).hasSize(6);

        limits.restore(rig.context());
        assertThat(rig.calls("limit")).hasSize(6);
    }

    @Test
    void refusedLimitIsToldWithItsProperty() {
        rig.kernel.fail("limit", Errno.EPERM);

        assertThatThrownBy(() ->
                        rig.run(limits("init.agent.rlimits.nofile=2000000").actions()))
                .isInstanceOf(BootFailure.class)
                .hasMessage(
                        "limit nofile to 2000000:2000000: EPERM operation not permitted (no process may open more than"
                                + " fs.nr_open, 1048576 as the kernel starts: lower init.agent.rlimits.nofile)");
        assertThatThrownBy(() -> rig.run(limits("init.agent.rlimits.stack=1").actions()))
                .isInstanceOf(BootFailure.class)
                .hasMessageContaining("lower init.agent.rlimits.stack, or leave it out");
    }

    @Test
    void whatCannotBePutBackIsToldAndTheRestIs() {
        var before = "limit core to " + rig.kernel.limit(Resource.CORE);
        var limits = limits("init.agent.rlimits.nofile=7 init.agent.rlimits.core=0");
        rig.run(limits.actions());
        rig.kernel.fail(before, Errno.EPERM);

        limits.restore(rig.context());

        assertThat(rig.warnings()).containsExactly(before + ": EPERM operation not permitted");
        assertThat(rig.kernel.limit(Resource.NOFILE)).isEqualTo(new ResourceLimit(1024, 4096));
    }

    private AgentLimits limits(String line) {
        return new AgentLimits(rig.line(line).settings(AgentConfig.class).rlimits());
    }
}
