package io.quinit.boot.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.fake.machine.TestMachine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcessorsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0|false", "0-1|true", "0,2|true", "0-2,5|true", "63|false", "''|false"})
    void thoseThatAreOnlineAreCounted(String online, boolean many) {
        var kernel = new TestMachine().file("/sys/devices/system/cpu/online", online + "\n");
        assertThat(Processors.isMultiprocessor(kernel)).isEqualTo(many);
    }

    @Test
    void kernelThatDoesNotSayHasOne() {
        assertThat(Processors.isMultiprocessor(new TestMachine())).isFalse();
    }
}
