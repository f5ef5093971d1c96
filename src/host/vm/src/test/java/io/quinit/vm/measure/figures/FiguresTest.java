package io.quinit.vm.measure.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quinit.host.HostFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FiguresTest {
    private static final Figures FIGURES =
            Sample.figures(Sample.boot("Quinit", "6.1", 1.5, 2.5), Sample.of(Measure.LOWEST, "floor", "6.1", 80));

    @TempDir
    private Path directory;

    @Test
    void whatIsWrittenIsRead() throws Exception {
        FIGURES.write(directory.resolve("a.json"));
        assertThat(Figures.read(directory.resolve("a.json"))).isEqualTo(FIGURES);
    }

    @Test
    void figureHasALineOfItsOwn() throws Exception {
        FIGURES.write(directory.resolve("a.json"));
        assertThat(Files.readAllLines(directory.resolve("a.json")))
                .filteredOn(line -> line.contains("\"contender\""))
                .hasSize(2);
    }

    @Test
    void measureThatIsNoLongerTakenIsPassedOver() throws Exception {
        Path file = directory.resolve("a.json");
        FIGURES.write(file);
        Files.writeString(file, Files.readString(file).replace("\"LOWEST\"", "\"KERNEL\""));
        assertThat(Figures.read(file).figures())
                .containsExactly(FIGURES.figures().getFirst());
    }

    @Test
    void laterSchemaIsRefused() throws Exception {
        Path file = directory.resolve("a.json");
        new Figures(Figures.SCHEMA + 1, "", List.of(), "", 1, List.of()).write(file);
        assertThatThrownBy(() -> Figures.read(file))
                .isInstanceOf(HostFailure.class)
                .hasMessageContaining("has schema 2, expected 1");
    }
}
