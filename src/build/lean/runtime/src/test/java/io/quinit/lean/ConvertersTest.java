package io.quinit.lean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConvertersTest {
    @ParameterizedTest
    @ValueSource(strings = {"10.0.2.15", "fe80:0:0:0:0:0:0:1"})
    void addressInNumbersIsTaken(String address) {
        assertThat(new Converters.NoAddressLookup().convert(address).getHostAddress())
                .isEqualTo(address);
        assertThat(new Converters.NoAddressLookupInSmallRye().convert(address).getHostAddress())
                .isEqualTo(address);
    }

    @Test
    void nameIsRefusedAndNobodyIsAsked() {
        assertThatThrownBy(() -> new Converters.NoAddressLookup().convert("localhost"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("localhost");
        assertThatThrownBy(() -> new Converters.NoAddressLookupInSmallRye().convert("localhost"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("localhost");
    }

    @Test
    void nothingIsNoAddress() {
        assertThat(new Converters.NoAddressLookup().convert("")).isNull();
        assertThat(new Converters.NoAddressLookupInSmallRye().convert("")).isNull();
    }
}
