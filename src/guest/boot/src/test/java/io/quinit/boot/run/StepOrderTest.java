package io.quinit.boot.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.boot.MachineFixture;
import io.quinit.boot.step.StepRelations.Relation;
import io.quinit.cmdline.NumberType;
import io.quinit.cmdline.PlainType;
import io.quinit.cmdline.Problem;
import io.quinit.cmdline.Property;
import io.quinit.cmdline.PropertyCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepOrderTest {
    private static final List<PlacedStep> STEPS = List.of(
            placed("vfs", 100, Set.of(), Set.of("agent")),
            placed("bus", 300, Set.of("vfs"), Set.of("switch-root")),
            placed("zram", 400, Set.of("vfs"), Set.of("switch-root")),
            placed("ports", 600, Set.of("vfs"), Set.of("agent")),
            placed("root", 700, Set.of("vfs"), Set.of("agent")),
            placed("switch-root", 800, Set.of("root"), Set.of("agent")),
            placed("agent", 900, Set.of("switch-root"), Set.of()));

    private CommandLineResult reading;
    private List<String> off;

    @Test
    void withoutAWordTheStepsStandWhereTheyUsuallyDo() {
        assertThat(order("")).containsExactly("vfs", "bus", "zram", "ports", "root", "switch-root", "agent");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "init.steps.zram.order=650 | vfs bus ports zram root switch-root agent",
                "init.steps.zram.order=600 | vfs bus zram ports root switch-root agent",
                "init.steps.ports.order=850 | vfs bus zram root switch-root ports agent",
                "init.steps.ports.order=100 | vfs ports bus zram root switch-root agent",
                "init.steps.vfs.order=1 init.steps.bus.order=2 | vfs bus zram ports root switch-root agent",
                "init.steps.root.order=850 init.steps.switch-root.order=860 | vfs bus zram ports root switch-root agent"
            })
    void stepIsMoved(String line, String order) {
        assertThat(order(line)).containsExactly(order.split(" "));
        assertThat(reading.reading().problems()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "init.steps.zram.order=50 | above 100, the place of vfs, which has to come before it",
                "init.steps.zram.order=850 | below 800, the place of switch-root, which has to come after it",
                "init.steps.vfs.order=350 | below 300, the place of bus, which has to come after it",
                "init.steps.agent.order=10 | above 100, the place of vfs, which has to come before it",
                "init.steps.ports.order=9999 | below 900, the place of agent, which has to come after it",
                "init.steps.root.order=800 | below 800, the place of switch-root, which has to come after it"
            })
    void placeThatBreaksANeedIsABadValue(String line, String expected) {
        // Equal places keep their usual order: root at 800 stays before switch-root.
        var breaks = !line.endsWith("=800");

        assertThat(order(line)).containsExactly("vfs", "bus", "zram", "ports", "root", "switch-root", "agent");
        assertThat(reading.reading().problems()).hasSize(breaks ? 1 : 0).allSatisfy(problem -> {
            assertThat(problem.kind()).isEqualTo(Problem.Kind.BAD_VALUE);
            assertThat(problem.message())
                    .startsWith(line + ": expected a number ")
                    .contains(expected)
                    .contains("; using the default ");
        });
    }

    @Test
    void everyBrokenPlaceIsToldAndTheOthersStay() {
        assertThat(order("init.steps.zram.order=50 init.steps.ports.order=950 init.steps.bus.order=450"))
                .containsExactly("vfs", "zram", "bus", "ports", "root", "switch-root", "agent");
        assertThat(reading.reading().problems())
                .extracting(Problem::key)
                .containsExactlyInAnyOrder("init.steps.zram.order", "init.steps.ports.order");
        assertThat(reading.reading().settings()).containsOnlyKeys("init.steps.bus.order");
    }

    @Test
    void brokenPlaceIsFatalWhereTheLineIsStrict() {
        order("init.strict init.steps.zram.order=50");

        assertThat(reading.reading().isFatal()).isTrue();
    }

    @Test
    void stepThatIsOffBreaksNothing() {
        assertThat(order("init.steps.switch-root=off init.steps.zram.order=850 init.steps.vfs=0"))
                .containsExactly("bus", "ports", "root", "zram", "agent");
        assertThat(off).containsExactly("vfs", "switch-root");
        assertThat(reading.reading().problems()).isEmpty();
    }

    private List<String> order(String line) {
        var rig = new MachineFixture().line(line);
        reading = new CommandLineResult(catalog().read(rig.commandLine()));
        var order = new StepOrder(rig.settings(StepsConfig.class), reading, STEPS);
        off = order.off();
        return order.steps().stream().map(PlacedStep::id).toList();
    }

    private static PropertyCatalog catalog() {
        var properties = new ArrayList<Property>();
        properties.add(new Property("init.strict", PlainType.SWITCH, "false", false));
        for (var step : STEPS) {
            properties.add(new Property("init.steps." + step.id(), PlainType.SWITCH, "true", false));
            properties.add(new Property(
                    "init.steps." + step.id() + ".order",
                    new NumberType(1, 9999),
                    Integer.toString(step.usual()),
                    false));
        }
        return new PropertyCatalog(properties);
    }

    private static PlacedStep placed(String id, int place, Set<String> needs, Set<String> precedes) {
        var relation = new Relation(needs, precedes);
        return new TestStep(id, relation, false, false, log -> {}).at(place);
    }
}
