package io.quinit.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each call of a boot fails once, with each error that its man page lists. */
@QuarkusTest
@Tag("slow")
class FaultsTest {
    private static final Set<String> TRIED = new LinkedHashSet<>();

    /** What calls for everything that a boot can do beside the default. */
    private static final String ALL = "init.net=1 init.balloon=1 init.modules.coldplug=1 init.agent.user=1000"
            + " init.agent.caps=net_raw init.agent.rlimits.nofile=64 init.agent.no-new-privileges=on";

    @ParameterizedTest(name = "{0} with \"{1}\"")
    @CsvSource({
        "cloud, ''",
        "cloud, ALL",
        "cloud, init.report=port:org.quinit.report init.root=LABEL=root",
        "cloud, init.on-failure=shell",
        "slow-disk, ''",
        "no-disk, init.on-failure=poweroff",
        "no-swap, ''",
        "erofs-root, ''",
        "late-ports, ''",
        "microvm, ''",
        "bare, ''",
        "all-devices, ''",
        "all-devices, init.on-failure=poweroff init.deadline=60s"
    })
    void bootEndsInTheAgentOrInThePolicy(String scenario, String line) {
        var words = line.replace("ALL", ALL);

        var run = FaultRun.of(() -> ScenarioBoot.of(scenario).line(words));

        TRIED.addAll(run.tried());
        assertThat(run.tried()).hasSizeGreaterThan(500);
        assertThat(run.violations()).isEmpty();
    }

    @AfterAll
    static void readmeHasTheNumber() {
        ReadmeFigure.assertStated("each error that the call's man page lists: %,d different faults", TRIED.size());
    }
}
