package io.quinit.report.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentileTest {
    private static List<Integer> to(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }

    @ParameterizedTest
    @CsvSource({
        "100, 50, 50",
        "100, 90, 90",
        "100, 99, 99",
        "200, 99, 198",
        "10, 99, 10",
        "10, 50, 5",
        "3, 50, 2",
        "3, 90, 3"
    })
    void nearestRankIsTheValueOfOneOfThem(int samples, int percent, int value) {
        assertThat(Percentile.of(to(samples), percent)).isEqualTo(value);
    }

    @Test
    void singleSampleIsEveryPercentile() {
        assertThat(Percentile.of(to(1), 1)).isEqualTo(1);
        assertThat(Percentile.of(to(1), 99)).isEqualTo(1);
    }
}
