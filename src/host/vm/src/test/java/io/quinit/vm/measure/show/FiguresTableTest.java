package io.quinit.vm.measure.show;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.vm.measure.figures.Measure;
import io.quinit.vm.measure.figures.Sample;
import org.junit.jupiter.api.Test;

class FiguresTableTest {
    @Test
    void rowIsAPlaceAndColumnAContender() {
        assertThat(FiguresTable.of(Sample.figures(
                        Sample.boot("Quinit", "6.1", 135.94, 135.0, 137.0),
                        Sample.boot("floor", "6.1", 265.0),
                        Sample.boot("floor", "6.12", 1000.0))))
                .containsSubsequence(
                        "| \"Run /init\" to the agent | Quinit | floor |",
                        "|---|---:|---:|",
                        "| 6.1 | 135.9 ms | 265.0 ms |",
                        "| 6.12 | — | 1000.0 ms |");
    }

    @Test
    void partsHaveATableOfTheirOwn() {
        assertThat(FiguresTable.of(Sample.figures(Sample.part("vfs", "6.1", 8.4), Sample.part("vfs", "6.12", 9))))
                .containsSubsequence(
                        "| \"Run /init\" to the agent, Quinit, up to the end of | 6.1 | 6.12 |",
                        "| vfs | 8.4 ms | 9.0 ms |");
    }

    @Test
    void unitsAreWritten() {
        assertThat(FiguresTable.of(Sample.figures(
                        Sample.of(Measure.USED, "Quinit", "6.1", 30720),
                        Sample.of(Measure.LOWEST, "Quinit", "6.1", 80),
                        Sample.of(Measure.INITRAMFS, "Quinit", "6.1", 1 << 20),
                        Sample.of(Measure.VERSION_TIME, "Quinit", "", 15.84))))
                .contains(
                        "| 6.1 | 30.00 MiB |",
                        "| 6.1 | 80 MiB |",
                        "| 6.1 | 1.00 MiB |",
                        "- `quinit --version` on the host, whole process: 15.8 ms");
    }
}
