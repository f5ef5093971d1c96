package io.quinit.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quinit.kernel.Kernel;
import io.quinit.kernel.KernelException;
import io.quinit.kernel.OpenFlag;
import io.quinit.kernel.Uevents;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Mistakes that an init could make: the faults find each of them. */
@QuarkusTest
@Tag("slow")
class SeededBugsTest {
    private static final Duration TOO_LONG = Duration.ofMinutes(10);
    private static final UnaryOperator<Kernel> NEVER_RESET = Bug.in("write", "/reset", (kernel, real) -> null);

    static Arguments[] bugs() {
        return new Arguments[] {
            bug(
                    "a failed move of a mount is ignored",
                    "moveMount",
                    "left mounted",
                    Bug.ignoresFailureOf("moveMount", "")),
            bug("a failed swapon is ignored", "swapon", "that nobody uses", Bug.ignoresFailureOf("swapon", "")),
            bug("swap that failed is not reset", "swapon", "that nobody uses", NEVER_RESET),
            bug("the same, where its header failed", "write /dev/zram0", "that nobody uses", NEVER_RESET),
            bug("a file system is mounted once more", "uname", "left mounted", mountedTwice()),
            bug("a descriptor stays open over the exec", "uname", "has the descriptors", leaks()),
            bug("PID 1 exits where it should wait", "mount ", "PID 1 exited", exits()),
            bug("a wait has no deadline", "virtio_blk", "waited until", waits()),
            bug(
                    "the reason is not told",
                    "mount ",
                    "nothing says why",
                    Bug.in("write", "ERROR", (kernel, real) -> null)),
            bug("an error is no exception that anybody expects", "status /dev/vda", "PID 1 ends with", throwsErrors())
        };
    }

    private static Arguments bug(String name, String faults, String found, UnaryOperator<Kernel> bug) {
        return Arguments.of(Named.of(name, bug), faults, found);
    }

    /**
     * @param faults what the call of the faults begins with, or holds: one kind is enough, and takes a second in place of a minute
     * @param found what one of the violations says
     */
    @ParameterizedTest(name = "{0}")
    @MethodSource("bugs")
    void faultsFindIt(UnaryOperator<Kernel> bug, String faults, String found) {
        var run = FaultRun.of(
                () -> ScenarioBoot.of("cloud"), fault -> fault.call().contains(faults), bug);

        assertThat(run.violations()).anyMatch(violation -> violation.contains(found));
    }

    @ParameterizedTest
    @MethodSource("bugs")
    void withoutTheBugTheSameFaultsFindNothing(UnaryOperator<Kernel> bug, String faults, String found) {
        var run = FaultRun.of(
                () -> ScenarioBoot.of("cloud"), fault -> fault.call().contains(faults), kernel -> kernel);

        assertThat(run.tried()).isNotEmpty();
        assertThat(run.violations()).isEmpty();
    }

    /** Here and for devices, each mistake once, and the one that hangs. */
    @Test
    void readmeHasTheNumberOfMistakes() {
        var mistakes = distinct(bugs()) + distinct(SeededDeviceBugsTest.bugs()) + 1;

        ReadmeFigure.assertStated("`SeededBugsTest` and `SeededDeviceBugsTest` show that %,d mistakes", mistakes);
    }

    private static int distinct(Arguments[] bugs) {
        return (int) Arrays.stream(bugs)
                .map(bug -> Arrays.stream(bug.get())
                        .filter(argument -> argument instanceof Named<?>)
                        .map(argument -> ((Named<?>) argument).getPayload())
                        .toList())
                .distinct()
                .count();
    }

    @Test
    void callThatIsRepeatedUntilItSucceedsIsFoundToHang() {
        var run = FaultRun.of(
                () -> ScenarioBoot.of("cloud"), fault -> fault.call().contains("exec"), spins(), Duration.ofSeconds(1));

        assertThat(run.violations()).anyMatch(violation -> violation.contains("hangs"));
    }

    private static UnaryOperator<Kernel> mountedTwice() {
        return Bug.in("mount", "/tmp", (kernel, real) -> {
            real.make();
            return real.make();
        });
    }

    private static UnaryOperator<Kernel> leaks() {
        return Bug.in("closeFrom", "", (kernel, real) -> {
            real.make();
            kernel.dup2(kernel.open("/", OpenFlag.PATH, OpenFlag.DIRECTORY), 7);
            return null;
        });
    }

    private static UnaryOperator<Kernel> exits() {
        return Bug.in("pause", "", (kernel, real) -> {
            kernel.exit(1);
            return null;
        });
    }

    private static UnaryOperator<Kernel> waits() {
        return Bug.in("uevents", "", (kernel, real) -> {
            var events = (Uevents) real.make();
            return new Uevents() {
                @Override
                public boolean await(Duration limit) {
                    return events.await(TOO_LONG);
                }

                @Override
                public void close() {
                    events.close();
                }
            };
        });
    }

    private static UnaryOperator<Kernel> throwsErrors() {
        return Bug.in("status", "/dev/vda", (kernel, real) -> {
            try {
                return real.make();
            } catch (KernelException failure) {
                throw new StackOverflowError(failure.getMessage());
            }
        });
    }

    private static UnaryOperator<Kernel> spins() {
        return Bug.in("pause", "", (kernel, real) -> {
            while (true) {
                Thread.sleep(TOO_LONG);
            }
        });
    }
}
