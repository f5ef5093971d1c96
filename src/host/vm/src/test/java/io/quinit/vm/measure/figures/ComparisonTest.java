package io.quinit.vm.measure.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {
    private static Change change(List<Double> before, List<Double> now) {
        return new Change(
                Sample.boot("Quinit", "6.1", before.toArray(Double[]::new)),
                Sample.boot("Quinit", "6.1", now.toArray(Double[]::new)));
    }

    /** Two percent of 200 ms are the noise of boots that agree among themselves. */
    @ParameterizedTest
    @CsvSource({"203.9,false,false", "204.1,true,false", "196.1,false,false", "195.9,false,true", "200,false,false"})
    void changeBeyondTheMeasuresNoiseCounts(double now, boolean worse, boolean better) {
        Change change = change(List.of(200.0), List.of(now));
        assertThat(change.isWorse()).isEqualTo(worse);
        assertThat(change.isBetter()).isEqualTo(better);
    }

    @Test
    void bootsThatDifferAmongThemselvesAreNoise() {
        assertThat(change(List.of(190.0, 200.0, 210.0), List.of(215.0)).isWorse())
                .isFalse();
        assertThat(change(List.of(200.0), List.of(205.0, 215.0, 225.0)).isWorse())
                .isFalse();
        assertThat(change(List.of(195.0, 200.0, 205.0), List.of(215.0)).isWorse())
                .isTrue();
    }

    @Test
    void oneLongBootAmongShortOnesIsNoNoise() {
        assertThat(change(List.of(199.0, 200.0, 300.0), List.of(210.0)).isWorse())
                .isTrue();
    }

    @Test
    void aStepOfMemoryIsNoNoise() {
        Change change = new Change(
                Sample.of(Measure.LOWEST, "Quinit", "6.1", 80), Sample.of(Measure.LOWEST, "Quinit", "6.1", 88));
        assertThat(change.isWorse()).isTrue();
    }

    @Test
    void worseIsToldFirstWithBothFiguresAndTheNoise() {
        Figures recorded = Sample.figures(Sample.boot("floor", "6.1", 100.0), Sample.boot("Quinit", "6.1", 100.0));
        Figures now = Sample.figures(Sample.boot("floor", "6.1", 90.0), Sample.boot("Quinit", "6.1", 110.0));
        assertThat(Comparison.of(now, recorded).lines())
                .containsExactly(
                        "WORSE Quinit, 6.1: \"Run /init\" to the agent: 110.0 ms, recorded 100.0 ms, noise 2.0 ms",
                        "better floor, 6.1: \"Run /init\" to the agent: 90.0 ms, recorded 100.0 ms, noise 2.0 ms",
                        "0 of 2 figures are as recorded, within the noise");
    }

    @Test
    void figuresOfAnotherPlaceContenderMeasureOrPartAreOthers() {
        Figures recorded = Sample.figures(
                Sample.boot("Quinit", "6.12", 1.0),
                Sample.boot("floor", "6.1", 1.0),
                Sample.of(Measure.POWER_ON, "Quinit", "6.1", 1),
                Sample.part("vfs", "6.1", 1));
        Figures now = Sample.figures(Sample.boot("Quinit", "6.1", 100.0), Sample.part("zram", "6.1", 100));
        assertThat(Comparison.of(now, recorded).changes()).isEmpty();
        assertThat(Comparison.of(now, recorded).remarks())
                .containsExactly(
                        "not on record for all of these: \"Run /init\" to the agent",
                        "not on record for all of these: part of \"Run /init\" to the agent");
    }

    @Test
    void timesOfAnotherHostAreNotCompared() {
        Figure time = new Figure("Quinit", "", Measure.VERSION_TIME, "", true, List.of(10.0));
        Figures recorded = Sample.figures("slow", "6.1", time, Sample.boot("Quinit", "6.1", 1.0));
        Figures now = Sample.figures("fast", "6.1", time, Sample.boot("Quinit", "6.1", 1.0));
        Comparison comparison = Comparison.of(now, recorded);
        assertThat(comparison.changes()).hasSize(1);
        assertThat(comparison.remarks())
                .containsExactly("times of the host are not compared: recorded on slow, this is fast");
    }

    @Test
    void anotherKernelIsTold() {
        assertThat(Comparison.of(Sample.figures("a", "6.1.2"), Sample.figures("a", "6.1.1"))
                        .remarks())
                .containsExactly("recorded with the kernels 6.1.1, this is with 6.1.2");
    }
}
