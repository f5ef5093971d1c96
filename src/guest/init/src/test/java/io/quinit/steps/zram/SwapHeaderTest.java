package io.quinit.steps.zram;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SwapHeaderTest {

    @ParameterizedTest(name = "{1} pages of {0} bytes")
    @CsvSource({"4096, 62720", "4096, 2", "16384, 15680", "65536, 3920"})
    void namesTheLastPageNotTheNumberOfPages(int pageSize, int pages) {
        var header = ByteBuffer.wrap(SwapHeader.of(pageSize, (long) pages * pageSize))
                .order(ByteOrder.nativeOrder());

        assertThat(header.capacity()).isEqualTo(pageSize);
        assertThat(header.getInt(1024)).as("version").isEqualTo(1);
        assertThat(header.getInt(1028)).as("last page").isEqualTo(pages - 1);
        assertThat(header.getInt(1032)).as("bad pages").isZero();
    }

    @ParameterizedTest(name = "{0} bytes")
    @CsvSource({"4096", "16384", "65536"})
    void signatureIsTheEndOfThePage(int pageSize) {
        var header = SwapHeader.of(pageSize, 64L * pageSize);

        assertThat(new String(header, pageSize - 10, 10, StandardCharsets.US_ASCII))
                .isEqualTo("SWAPSPACE2");
    }

    @ParameterizedTest(name = "{0} bytes")
    @CsvSource({"4096", "16384"})
    void restIsZero(int pageSize) {
        var header = SwapHeader.of(pageSize, 64L * pageSize);

        for (var i = 0; i < pageSize - 10; i++) {
            if (i < 1024 || i >= 1032) {
                assertThat(header[i]).as("byte " + i).isZero();
            }
        }
    }
}
