package io.quinit.scenario;

import io.quinit.boot.step.Action;
import io.quinit.boot.step.BootStep;
import io.quinit.boot.step.StepContext;
import io.quinit.boot.step.StepRelations.Relation;
import io.quinit.kernel.Errno;
import io.quinit.kernel.Files;
import io.quinit.kernel.Kernel;
import io.quinit.kernel.KernelException;
import io.quinit.kernel.Uevents;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/** What mistakes with devices would make of a boot: by other answers of the kernel, or by other steps. */
final class DeviceBug {
    private DeviceBug() {}

    static UnaryOperator<ScenarioBoot> kernel(UnaryOperator<Kernel> bug) {
        return boot -> boot.decorate(bug::apply);
    }

    /** What takes the place of a wait for announcements. */
    interface Wait {
        boolean await(Uevents events, Duration limit);
    }

    static UnaryOperator<ScenarioBoot> awaits(Wait wait) {
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
    static UnaryOperator<ScenarioBoot> startsAnew() {
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
    static UnaryOperator<ScenarioBoot> looksOnce() {
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
    static UnaryOperator<ScenarioBoot> listensLate() {
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

    static UnaryOperator<ScenarioBoot> exits() {
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
    static UnaryOperator<ScenarioBoot> says(String words, String instead) {
        return kernel(Bug.in("write", words, (kernel, real) -> {
            if (!instead.isEmpty()) {
                kernel.write(
                        kernel.descriptor(2), ("[init] ERROR: " + instead + "\n").getBytes(StandardCharsets.UTF_8));
            }
            return null;
        }));
    }

    static UnaryOperator<ScenarioBoot> needsNothing() {
        return boot -> boot.change(step -> switch (step.id()) {
                    case "root-device" -> new Changed(step, () -> {}, true);
                    default -> step;
                })
                .relation((step, relation) ->
                        step.equals("root") ? new Relation(Set.of(), relation.precedes()) : relation);
    }

    static UnaryOperator<ScenarioBoot> linksByNumber() {
        var machine = new AtomicReference<Kernel>();
        return boot -> boot.decorate(kernel -> {
                    machine.set(kernel);
                    return kernel;
                })
                .change(step ->
                        step.id().equals("ports") ? new Changed(step, () -> linkFirst(machine.get()), false) : step);
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
    private record Changed(BootStep step, Runnable before, boolean fails) implements BootStep {
        @Override
        public String id() {
            return step.id();
        }

        @Override
        public boolean providesConsole() {
            return step.providesConsole();
        }

        @Override
        public List<Action> actions() {
            var actions = new ArrayList<Action>();
            actions.add(new Mistake(before));
            actions.addAll(step.actions());
            if (fails) {
                actions.add(new Mistake(() -> {
                    throw new KernelException("find the disk", Errno.ENOENT);
                }));
            }
            return actions;
        }
    }

    private record Mistake(Runnable does) implements Action {
        @Override
        public String describe() {
            return "make a mistake";
        }

        @Override
        public void run(StepContext context) {
            does.run();
        }
    }
}
