package io.quinit.disks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteSizeTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "0, 0 bytes",
        "1023, 1023 bytes",
        "1024, 1 KiB",
        "1536, 1.5 KiB",
        "67108864, 64 MiB",
        "1073741824, 1 GiB",
        "1610612736, 1.5 GiB",
        "1073741823, 1023.9 MiB",
        "9223372036854775807, 7.9 EiB"
    })
    void sizeIsInTheLargestUnitThatFits(long bytes, String words) {
        assertThat(ByteSize.describe(bytes)).isEqualTo(words);
    }
}
