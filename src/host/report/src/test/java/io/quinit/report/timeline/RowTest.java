package io.quinit.report.timeline;

import static io.quinit.report.timeline.Boots.boot;
import static io.quinit.report.timeline.Boots.step;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RowTest {
    private static List<String> order(Boot... boots) {
        return Row.of(List.of(boots)).stream().map(Row::id).toList();
    }

    @Test
    void concernsComeInTheOrderInWhichTheyBegan() {
        assertThat(order(boot("a", 30, step("late", 20, 30), step("early", 0, 20))))
                .containsExactly("early", "late");
    }

    @Test
    void concernOfTheSecondBootAloneFollowsItsPredecessor() {
        assertThat(order(
                        boot("a", 30, step("vfs", 0, 10), step("root", 10, 30)),
                        boot(
                                "b",
                                30,
                                step("first", 0, 1),
                                step("vfs", 1, 10),
                                step("zram", 10, 20),
                                step("agent", 20, 21))))
                .containsExactly("first", "vfs", "zram", "agent", "root");
    }

    @Test
    void concernThatComesTwiceHasTwoRows() {
        assertThat(order(boot("a", 30, step("x", 0, 10), step("x", 10, 30)), boot("b", 30, step("x", 0, 10))))
                .containsExactly("x", "x");
    }

    @Test
    void differenceIsTheSecondLessTheFirst() {
        List<Row> rows = Row.of(
                List.of(boot("a", 30, step("vfs", 0, 10), step("only", 10, 30)), boot("b", 30, step("vfs", 5, 12))));
        assertThat(rows.get(0).difference()).hasValue(-3);
        assertThat(rows.get(1).difference()).isEmpty();
    }

    @Test
    void oneBootHasNoDifference() {
        assertThat(Row.of(List.of(boot("a", 30, step("vfs", 0, 10)))).getFirst().difference())
                .isEmpty();
    }
}
