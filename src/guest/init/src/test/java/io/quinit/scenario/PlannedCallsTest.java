package io.quinit.scenario;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quinit.boot.step.Action;
import io.quinit.boot.step.BootStep;
import io.quinit.boot.step.StepContext;
import io.quinit.boot.step.StepPlan;
import io.quinit.cmdline.PropertyCatalog;
import io.quinit.fake.machine.FakeMachine;
import io.quinit.kernel.OpenFlag;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A boot does what its plan says: each call that changes something is one that the planned action which makes it has declared. */
@QuarkusTest
class PlannedCallsTest {
    /** The failure policy's, and the report of a boot that fails. */
    private static final Pattern AFTERWARDS =
            Pattern.compile("sync|reboot .*|debug exit .*|pause|write to (/dev/vport.*|/proc/sysrq-trigger)|dup .*");

    /** Of early-proc.c, which runs before Java. */
    private static final int BEFORE_JAVA = 5;

    private static final String EVERYTHING =
            " init.log=debug init.modules.coldplug=1 init.modules.extra=virtio_blk init.zram.mem-limit=20%"
                    + " init.agent.user=1000 init.agent.caps=chown init.agent.rlimits.nofile=1000 init.agent.cwd=/usr"
                    + " init.agent.no-new-privileges init.agent.env.A=b";

    /** Properties, and those below them, whose examples are left out: they are set above, or would be another boot. */
    private static final List<String> WITHOUT_EXAMPLE = List.of(
            "init.agent",
            "init.console",
            "init.deadline",
            "init.log",
            "init.modules",
            "init.on-failure",
            "init.ports",
            "init.profile",
            "init.report",
            "init.root",
            "init.steps",
            "init.strict",
            "init.zram");

    @Inject
    PropertyCatalog catalog;

    static Stream<String> scenarios() throws IOException {
        try (var files = Files.list(ScenarioBoot.SCENARIOS)) {
            return files.map(file -> file.getFileName().toString().replace(".yaml", "")).sorted().toList().stream();
        }
    }

    private record Boot(PlannedCalls calls, List<String> unaccounted) {}

    private static Boot boot(ScenarioBoot scenario) {
        var calls = new AtomicReference<PlannedCalls>();
        var machines = new AtomicReference<FakeMachine>();
        scenario.observe(machine -> {
                    machines.set(machine);
                    calls.set(new PlannedCalls(machine));
                    return calls.get()::around;
                })
                .run();
        var before = machines.get().recorded().size();
        var planned = new HashSet<String>();
        scenario.ran().forEach(step -> planned.addAll(StepPlan.of(step).actions()));
        assertThat(machines.get().recorded()).as("calls made for a plan").hasSize(before);
        return new Boot(calls.get(), calls.get().unaccounted(planned, BEFORE_JAVA, AFTERWARDS));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void everyCallIsAccountedFor(String scenario) {
        var boot = boot(ScenarioBoot.of(scenario));

        assertThat(boot.unaccounted()).isEmpty();
        assertThat(boot.calls().attributed()).isGreaterThan(20);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void everyCallIsAccountedForWithEveryProperty(String scenario) {
        assertThat(boot(ScenarioBoot.of(scenario).line(EVERYTHING + examples())).unaccounted())
                .isEmpty();
    }

    /** So that a step which is off by default is on. */
    private String examples() {
        return catalog.properties().stream()
                .filter(property ->
                        WITHOUT_EXAMPLE.stream().noneMatch(key -> (property.key() + ".").startsWith(key + ".")))
                .map(property -> " " + property.doc().example())
                .collect(joining());
    }

    /** @param declared whether it says what it does */
    private record WriteFile(boolean declared) implements Action {
        @Override
        public String describe() {
            return "choose the compression";
        }

        @Override
        public List<String> changes() {
            return declared ? List.of("write to /sys/block/zram0/*") : List.of();
        }

        @Override
        public void run(StepContext context) {
            try (var file = context.kernel().open("/sys/block/zram0/comp_algorithm", OpenFlag.WRONLY)) {
                context.kernel().write(file, "lz4".getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    private record WithFirst(BootStep step, Action first) implements BootStep {
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
            var actions = new ArrayList<>(step.actions());
            actions.addFirst(first);
            return actions;
        }
    }

    private static Boot bootWith(boolean declared) {
        return boot(ScenarioBoot.of("cloud")
                .change(step -> step.id().equals("root") ? new WithFirst(step, new WriteFile(declared)) : step));
    }

    @Test
    void fileThatAStepWritesWithoutDeclaringItIsFound() {
        assertThat(bootWith(false).unaccounted())
                .containsExactly("write to /sys/block/zram0/comp_algorithm, made by: choose the compression");
    }

    @Test
    void fileThatAStepDeclaresIsNot() {
        assertThat(bootWith(true).unaccounted()).isEmpty();
    }
}
