package io.quinit.vm.measure.show;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.vm.measure.figures.Sample;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FiguresFilesTest {
    @TempDir
    private Path directory;

    private FiguresFiles of(String... images) {
        return FiguresFiles.in(directory, List.of(images));
    }

    @Test
    void otherImageHasARecordOfItsOwn() throws IOException {
        of("debian-12-cloud", "debian-12-cloud-6.12").write(Sample.figures(Sample.boot("Quinit", "6.12", 1.0)));

        assertThat(of("own-kernel").read()).isEmpty();

        var own = Sample.figures(Sample.boot("Quinit", "own-kernel 6.12", 2.0));
        of("own-kernel").write(own);

        assertThat(of("own-kernel").read()).contains(own);
        assertThat(of("debian-12-cloud", "debian-12-cloud-6.12").read())
                .isPresent()
                .isNotEqualTo(of("own-kernel").read());
    }

    @Test
    void oneOfTheCloudImagesIsComparedWithTheRecordOfBoth() {
        assertThat(of("debian-12-cloud-6.12")).isEqualTo(of("debian-12-cloud", "debian-12-cloud-6.12"));
        assertThat(of("debian-12-cloud", "own-kernel")).isNotEqualTo(of("debian-12-cloud"));
    }
}
