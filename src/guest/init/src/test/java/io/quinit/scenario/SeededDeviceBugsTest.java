package io.quinit.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quinit.fake.machine.DeviceFault;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Mistakes that an init could make with its devices: the device faults find each of them. */
@QuarkusTest
@Tag("slow")
class SeededDeviceBugsTest {
    private static final Duration TOO_LONG = Duration.ofMinutes(10);

    static Arguments[] bugs() {
        return new Arguments[] {
            bug(
                    "a wait for a device has no deadline",
                    "cloud",
                    "disk 0 NEVER",
                    "waited until",
                    DeviceBug.awaits((events, limit) -> events.await(TOO_LONG))),
            bug(
                    "a limit counts from the last announcement",
                    "no-disk",
                    "uevents NOISE",
                    "waited until",
                    DeviceBug.startsAnew()),
            bug(
                    "a wait looks again only once",
                    "cloud",
                    "disk 0 LATE after",
                    "has not taken what came in time",
                    DeviceBug.looksOnce()),
            bug(
                    "a wait looks before it listens",
                    "no-swap",
                    "disk 0 LATE before",
                    "to the limit for what had come",
                    DeviceBug.listensLate()),
            bug(
                    "a step runs after the one it needs has failed",
                    "cloud",
                    "disk 0 NEVER",
                    "root ran after root-device had failed",
                    DeviceBug.needsNothing()),
            bug(
                    "a port is taken before its name is there",
                    "late-ports",
                    "name of port agent NEVER",
                    "which has no such name",
                    DeviceBug.linksByNumber()),
            bug(
                    "a late port is passed over",
                    "late-ports",
                    "name of port agent LATE",
                    "passed over in silence: agent",
                    DeviceBug.says("no ports ", "")),
            bug("missing swap is passed over", "cloud", "zram0 NEVER", "silence: swap", DeviceBug.says("no swap", "")),
            bug(
                    "a report that has lost its port is passed over",
                    "late-ports",
                    "port org.quinit.report GONE",
                    "silence: port:org.quinit.report",
                    DeviceBug.says("not sent to", "")),
            bug(
                    "swap without its node stays half made",
                    "cloud",
                    "node of zram0 NEVER",
                    "that nobody uses",
                    DeviceBug.kernel(Bug.in("write", "/reset", (kernel, real) -> null))),
            bug(
                    "PID 1 exits where its disk is gone",
                    "cloud",
                    "disk 0 GONE before mount",
                    "PID 1 exited",
                    DeviceBug.exits()),
            bug(
                    "what took the time of the boot is not told",
                    "slow-disk init.deadline=4s",
                    "disk 0 NEVER",
                    "does not name /dev/vda",
                    DeviceBug.says(
                            "has passed",
                            "root: init.deadline=4s has passed before this step began; init.on-failure=shell")),
            bug(
                    "a disk that is gone is told as one that never came",
                    "cloud",
                    "disk 0 GONE",
                    "not told as a disk that is gone",
                    DeviceBug.says("is gone", "root: no device /dev/vda within 5s; init.on-failure=shell"))
        };
    }

    /** @param machine a scenario and words that follow its command line */
    private static Arguments bug(
            String name, String machine, String faults, String found, UnaryOperator<ScenarioBoot> bug) {
        return Arguments.of(Named.of(name, bug), machine, faults, found);
    }

    /**
     * @param faults what the faults begin with: one kind is enough
     * @param found what one of the violations says
     */
    @ParameterizedTest(name = "{0}")
    @MethodSource("bugs")
    void deviceFaultsFindIt(UnaryOperator<ScenarioBoot> bug, String machine, String faults, String found) {
        assertThat(run(machine, faults, bug).violations()).anyMatch(violation -> violation.contains(found));
    }

    @ParameterizedTest
    @MethodSource("bugs")
    void withoutTheBugTheSameFaultsFindNothing(
            UnaryOperator<ScenarioBoot> bug, String machine, String faults, String found) {
        var run = run(machine, faults, boot -> boot);

        assertThat(run.tried()).isNotEmpty();
        assertThat(run.violations()).isEmpty();
    }

    private static DeviceFaultRun run(String machine, String faults, UnaryOperator<ScenarioBoot> bug) {
        var words = machine.split(" ", 2);
        return DeviceFaultRun.of(
                () -> ScenarioBoot.of(words[0]).line(words.length > 1 ? words[1] : ""),
                fault -> begins(fault, faults),
                bug);
    }

    private static boolean begins(DeviceFault fault, String start) {
        return fault.toString().startsWith(start);
    }
}
