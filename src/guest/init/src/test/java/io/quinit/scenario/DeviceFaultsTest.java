package io.quinit.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each device of a machine never comes, comes late, goes, is replaced or comes twice. */
@QuarkusTest
@Tag("slow")
class DeviceFaultsTest {
    private static final Set<String> TRIED = new LinkedHashSet<>();

    @ParameterizedTest(name = "{0} with \"{1}\"")
    @CsvSource({
        "all-devices, init.on-failure=shell",
        "all-devices, init.on-failure=poweroff init.deadline=4s",
        "cloud, init.on-failure=shell",
        "cloud, init.on-failure=poweroff init.deadline=4s",
        "slow-disk, init.on-failure=shell",
        "slow-disk, init.on-failure=poweroff init.deadline=4s",
        "no-disk, init.on-failure=shell",
        "no-disk, init.on-failure=poweroff init.deadline=4s",
        "no-swap, init.on-failure=shell",
        "erofs-root, init.on-failure=poweroff",
        "late-ports, init.on-failure=shell",
        "late-ports, init.on-failure=poweroff init.deadline=4s",
        "microvm, init.on-failure=shell",
        "microvm, init.on-failure=poweroff init.deadline=4s",
        "bare, init.on-failure=shell",
        "bare, init.on-failure=poweroff init.deadline=4s"
    })
    void bootEndsInTheAgentOrInThePolicy(String scenario, String line) {
        var run = DeviceFaultRun.of(() -> ScenarioBoot.of(scenario).line(line));

        TRIED.addAll(run.tried());
        assertThat(run.tried()).hasSizeGreaterThan(30);
        assertThat(run.violations()).isEmpty();
    }

    @AfterAll
    static void readmeHasTheNumber() {
        ReadmeFigure.assertStated("by a second one of its name between any two that use it: %,d more", TRIED.size());
    }
}
