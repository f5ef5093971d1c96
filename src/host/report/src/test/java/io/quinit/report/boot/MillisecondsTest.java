package io.quinit.report.boot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MillisecondsTest {
    @ParameterizedTest
    @CsvSource({"0, ±0.0", "49, ±0.0", "-49, ±0.0", "2600, +2.6", "-400, −0.4", "1234567, +1234.6"})
    void differenceHasItsSign(long microseconds, String shown) {
        assertThat(Milliseconds.signed(microseconds)).isEqualTo(shown);
    }
}
