package io.quinit.dist.root;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quinit.host.HostFailure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageSizeTest {
    @ParameterizedTest(name = "{0} is {1} bytes")
    @CsvSource({"4096, 4096", "8K, 8192", "64M, 67108864", "1G, 1073741824", "2T, 2199023255552"})
    void lettersArePowersOf1024(String text, long bytes) {
        assertThat(ImageSize.parse(text)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "M", "-1M", "64MB", "1.5G", "99999999999"})
    void otherTextIsRefused(String text) {
        assertThatThrownBy(() -> ImageSize.parse(text))
                .isInstanceOf(HostFailure.class)
                .hasMessageContaining("as 64M");
    }
}
