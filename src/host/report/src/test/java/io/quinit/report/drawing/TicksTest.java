package io.quinit.report.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksTest {
    @ParameterizedTest
    @CsvSource({
        "203000, 9, 0 50 100 150 200",
        "203000, 10, 0 20 40 60 80 100 120 140 160 180 200",
        "1226700, 5, 0 500 1000",
        "5200, 6, 0 1 2 3 4 5",
        "600, 4, 0 0.2 0.4 0.6",
        "3, 5, 0 0.001 0.002 0.003",
        "0, 5, 0",
        "86400000000, 5, 0 20000000 40000000 60000000 80000000",
    })
    void marksAreRoundNumbers(long longest, int most, String labels) {
        assertThat(Ticks.of(longest, most).stream().map(Ticks::label).collect(Collectors.joining(" ")))
                .isEqualTo(labels);
    }
}
