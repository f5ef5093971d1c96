package io.quinit.vm.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldTest {
    @ParameterizedTest
    @CsvSource({
        "debian-12-cloud, 6.1.0-57-cloud-amd64, 6.1",
        "debian-12-cloud-6.12, 6.12.117+deb12-cloud-amd64, 6.12",
        "own-kernel, 6.12.117-quinit, own-kernel 6.12",
        "debian-12-amd64, 6.1.0-57-amd64, debian-12-amd64 6.1"
    })
    void kernelsOfTheSameSeriesHaveTitlesOfTheirOwn(String image, String version, String title) {
        var ours = new Contender(Contender.OURS, 1, Path.of("initramfs"));
        assertThat(new Field(version, Path.of("target/dist", image), Map.of(), ours).title())
                .isEqualTo(title);
    }
}
