package io.quinit.lean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesByNumberTest {
    @ParameterizedTest
    @ValueSource(strings = {"10.0.2.15", "fe80:0:0:0:0:0:0:1"})
    void addressInNumbersIsTaken(String address) {
        assertThat(new AddressesByNumber().convert(address).getHostAddress()).isEqualTo(address);
        assertThat(new PlainAddressesByNumber().convert(address).getHostAddress())
                .isEqualTo(address);
    }

    @Test
    void nameIsRefusedAndNobodyIsAsked() {
        assertThatThrownBy(() -> new AddressesByNumber().convert("localhost"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("localhost");
        assertThatThrownBy(() -> new PlainAddressesByNumber().convert("localhost"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("localhost");
    }

    @Test
    void nothingIsNoAddress() {
        assertThat(new AddressesByNumber().convert("")).isNull();
        assertThat(new PlainAddressesByNumber().convert("")).isNull();
    }
}
