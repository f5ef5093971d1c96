package io.quinit.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quinit.boot.BootStep;
import io.quinit.boot.StepLog;
import io.quinit.fake.machine.DeviceFault;
import io.quinit.kernel.Errno;
import io.quinit.kernel.Files;
import io.quinit.kernel.Kernel;
import io.quinit.kernel.KernelException;
import io.quinit.kernel.Uevents;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
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
                    awaits((events, limit) -> events.await(TOO_LONG))),
            bug("a limit counts from the last announcement", "no-disk", "uevents NOISE", "waited until", startsAnew()),
            bug(
                    "a wait looks again only once",
                    "cloud",
                    "disk 0 LATE after",
                    "has not taken what came in time",
                    looksOnce()),
            bug(
                    "a wait looks before it listens",
                    "no-swap",
                    "disk 0 LATE before",
                    "to the limit for what had come",
                    listensLate()),
            bug(
                    "a step runs after the one it needs has failed",
                    "cloud",
                    "disk 0 NEVER",
                    "root ran after root-device had failed",
                    needsNothing()),
            bug(
                    "a port is taken before its name is there",
                    "late-ports",
                    "name of port agent NEVER",
                    "which has no such name",
                    linksByNumber()),
            bug(
                    "a late port is passed over",
                    "late-ports",
                    "name of port agent LATE",
                    "passed over in silence: agent",
                    says("no ports ", "")),
            bug("missing swap is passed over", "cloud", "zram0 NEVER", "silence: swap", says("no swap", "")),
            bug(
                    "a report that has lost its port is passed over",
                    "late-ports",
                    "port org.quinit.report GONE",
                    "silence: port:org.quinit.report",
                    says("not sent to", "")),
            bug(
                    "swap without its node stays half made",
                    "cloud",
                    "node of zram0 NEVER",
                    "that nobody uses",
                    kernel(Bug.in("write", "/reset", (kernel, real) -> null))),
            bug("PID 1 exits where its disk is gone", "cloud", "disk 0 GONE before mount", "PID 1 exited", exits()),
            bug(
                    "what took the time of the boot is not told",
                    "slow-disk init.deadline=4s",
                    "disk 0 NEVER",
                    "does not name /dev/vda",
                    says(
                            "has passed",
                            "root: init.deadline=4s has passed before this step began; init.on-failure=shell")),
            bug(
                    "a disk that is gone is told as one that never came",
                    "cloud",
                    "disk 0 GONE",
                    "not told as a disk that is gone",
                    says("is gone", "root: no device /dev/vda within 5s; init.on-failure=shell"))
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

    private static UnaryOperator<ScenarioBoot> kernel(UnaryOperator<Kernel> bug) {
        return boot -> boot.decorate(bug::apply);
    }

    /** What takes the place of a wait for announcements. */
    private interface Wait {
        boolean await(Uevents events, Duration limit);
    }

    private static UnaryOperator<ScenarioBoot> awaits(Wait wait) {
        return kernel(Bug.in("uevents", "", (kernel, real) -> with((Uevents) real.make(), wait)));
    }

    private static Uevents with(Uevents events, Wait wait) {
        return new Uevents() {
            @Override
            public boolean await(Duration limit) {
                return wait.await(events, limit);
            }

            @Override
            public void close() {
                events.close();
            }
        };
    }

    /** The clock leaves out what passed until an announcement. */
    private static UnaryOperator<ScenarioBoot> startsAnew() {
        return boot -> boot.decorate(kernel -> {
            var left = new AtomicReference<>(Duration.ZERO);
            var waits = Bug.in(
                    "uevents",
                    "",
                    (same, real) -> with((Uevents) real.make(), (events, limit) -> {
                        var start = kernel.uptime();
                        var announced = events.await(limit);
                        if (announced) {
                            left.accumulateAndGet(kernel.uptime().minus(start), Duration::plus);
                        }
                        return announced;
                    }));
            var clock = Bug.in("uptime", "", (same, real) -> ((Duration) real.make()).minus(left.get()));
            return clock.apply(waits.apply(kernel));
        });
    }

    /** To a wait that is woken, its time is over. */
    private static UnaryOperator<ScenarioBoot> looksOnce() {
        return boot -> boot.decorate(kernel -> {
            var over = new AtomicReference<>(Duration.ZERO);
            var waits = Bug.in(
                    "uevents",
                    "",
                    (same, real) -> with((Uevents) real.make(), (events, limit) -> {
                        var announced = events.await(limit);
                        if (announced) {
                            over.accumulateAndGet(Duration.ofHours(1), Duration::plus);
                        }
                        return announced;
                    }));
            var clock = Bug.in("uptime", "", (same, real) -> ((Duration) real.make()).plus(over.get()));
            return clock.apply(waits.apply(kernel));
        });
    }

    /** What was announced before the first wait is lost. */
    private static UnaryOperator<ScenarioBoot> listensLate() {
        return kernel(Bug.in("uevents", "", (kernel, real) -> {
            var listens = new AtomicReference<>(false);
            return with((Uevents) real.make(), (events, limit) -> {
                if (!listens.getAndSet(true)) {
                    events.await(Duration.ZERO);
                }
                return events.await(limit);
            });
        }));
    }

    private static UnaryOperator<ScenarioBoot> exits() {
        return kernel(Bug.in("mount", "/mnt", (kernel, real) -> {
            try {
                return real.make();
            } catch (KernelException failure) {
                kernel.exit(1);
                return null;
            }
        }));
    }

    /**
     * A line of the log is another one, or none.
     *
     * @param words of the line
     * @param instead without what it begins with; empty for none
     */
    private static UnaryOperator<ScenarioBoot> says(String words, String instead) {
        return kernel(Bug.in("write", words, (kernel, real) -> {
            if (!instead.isEmpty()) {
                kernel.write(
                        kernel.descriptor(2), ("[init] ERROR: " + instead + "\n").getBytes(StandardCharsets.UTF_8));
            }
            return null;
        }));
    }

    private static UnaryOperator<ScenarioBoot> needsNothing() {
        return boot -> boot.change(step -> switch (step.id()) {
            case "root-device" -> new Changed(step, step.needs(), () -> {}, true);
            case "root" -> new Changed(step, Set.of(), () -> {}, false);
            default -> step;
        });
    }

    private static UnaryOperator<ScenarioBoot> linksByNumber() {
        var machine = new AtomicReference<Kernel>();
        return boot -> boot.decorate(kernel -> {
                    machine.set(kernel);
                    return kernel;
                })
                .change(step -> step.id().equals("ports")
                        ? new Changed(step, step.needs(), () -> linkFirst(machine.get()), false)
                        : step);
    }

    private static void linkFirst(Kernel kernel) {
        new Files(kernel).makeDirectory("/dev/virtio-ports", 0755);
        kernel.symlink("../vport1p1", "/dev/virtio-ports/agent");
    }

    /**
     * A step with a mistake.
     *
     * @param before what it does first
     * @param fails whether it fails where the step itself only warns
     */
    private record Changed(BootStep step, Set<String> needs, Runnable before, boolean fails) implements BootStep {
        @Override
        public String id() {
            return step.id();
        }

        @Override
        public Set<String> precedes() {
            return step.precedes();
        }

        @Override
        public boolean bringsConsole() {
            return step.bringsConsole();
        }

        @Override
        public void run(StepLog log) {
            before.run();
            step.run(log);
            if (fails) {
                throw new KernelException("find the disk", Errno.ENOENT);
            }
        }
    }
}
