package io.quinit.report.timeline;

import static io.quinit.report.timeline.Boots.boot;
import static io.quinit.report.timeline.Boots.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quinit.host.HostFailure;
import io.quinit.report.boot.BootReport.Step;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BootTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "ends before it begins, 20, 10",
        "begins before the init, -1, 10",
        "ends in a hundred years, 0, 3153600000000000",
        "overflows, 0, 9223372036853775807"
    })
    void timesThatCannotBeTrueAreTold(String name, long start, long end) {
        Step step = step("vfs", start, end);
        assertThatThrownBy(() -> boot("a.log", 100, step))
                .isInstanceOf(HostFailure.class)
                .hasMessageStartingWith("a.log: the times of the boot report cannot be true: concern vfs begins at ");
    }

    @Test
    void bootThatEndsBeforeItBeginsIsTold() {
        assertThatThrownBy(() -> boot("a.log", -1)).hasMessageContaining("the boot begins at");
    }

    @Test
    void moreConcernsThanAnybodyReadsAreRefused() {
        Step[] many = Collections.nCopies(501, step("x", 0, 1)).toArray(Step[]::new);
        assertThatThrownBy(() -> boot("a.log", 1, many)).hasMessageContaining("501 concerns; at most 500");
    }

    @Test
    void concernMayEndWhileTheReportIsWritten() {
        assertThat(boot("a.log", 100, step("bus", 0, 130)).total()).isEqualTo(130);
    }

    @Test
    void longestIsTheFirstOfTheLongest() {
        Boot boot = boot("a.log", 100, step("a", 0, 10), step("b", 10, 50), step("c", 50, 90));
        assertThat(boot.longest())
                .hasValueSatisfying(span -> assertThat(span.id()).isEqualTo("b"));
        assertThat(boot.criticalTime()).isEqualTo(90);
    }

    @Test
    void bootMayHaveNoConcern() {
        assertThat(boot("a.log", 0).longest()).isEmpty();
    }
}
