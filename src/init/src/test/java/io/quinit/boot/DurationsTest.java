package io.quinit.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationsTest {

    @ParameterizedTest
    @CsvSource({"PT0S, 0ms", "PT0.063S, 63ms", "PT1.5S, 1500ms", "PT5S, 5s", "PT90S, 90s", "PT2M, 2m", "PT1H, 60m"})
    void durationIsWrittenAsTheCommandLineHasIt(Duration duration, String text) {
        assertThat(Durations.text(duration)).isEqualTo(text);
    }
}
