package io.quinit.steps.zram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quinit.boot.step.ActionException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MemTotalTest {

    @ParameterizedTest(name = "\"{0}\"")
    @CsvSource({
        "'MemTotal:         491520 kB\nMemFree:          100000 kB\n', 503316480",
        "MemTotal: 1 kB, 1024",
        "'MemTotal:       8589934592 kB', 8796093022208"
    })
    void isGivenInKibibytes(String meminfo, long bytes) {
        assertThat(MemTotal.parse(meminfo)).isEqualTo(bytes);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"", "MemFree: 1 kB", "MemTotal:", "MemTotal: kB", "MemTotal: -x kB"})
    void whatIsNoNumberIsRefused(String meminfo) {
        assertThatThrownBy(() -> MemTotal.parse(meminfo))
                .isInstanceOf(ActionException.class)
                .hasMessageContaining("MemTotal");
    }
}
