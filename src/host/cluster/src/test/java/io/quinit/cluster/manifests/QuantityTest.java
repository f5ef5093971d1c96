package io.quinit.cluster.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {
    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "256Mi, 268435456",
        "2Gi, 2147483648",
        "1Ei, 1152921504606846976",
        "35M, 35000000",
        "100m, 1",
        "1.5, 2",
        "1e3, 1000",
        "2E, 2000000000000000000",
        "0.5Gi, 536870912"
    })
    void wholeUnitsRoundedUp(String text, long units) {
        assertThat(Quantity.parse(text).orElseThrow().roundedUp()).isEqualTo(units);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Mi", "256MB", "256 Mi", "1,5", "0x10", "1e", "ten"})
    void whatIsNoQuantityIsNone(String text) {
        assertThat(Quantity.parse(text)).isEmpty();
    }

    @Test
    void thousandthsAreKept() {
        assertThat(Quantity.parse("50m").orElseThrow().value()).isEqualByComparingTo("0.05");
    }
}
