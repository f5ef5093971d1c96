package io.quinit.report.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quinit.host.HostFailure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFileTest {
    private static final String JSON =
            "{\"schema\":1,\"outcome\":\"ready\",\"started\":5,\"ended\":9,\"steps\":[{\"id\":\"vfs\",\"start\":6,\"end\":8}]}";

    @TempDir
    private Path directory;

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static Boot read(String text) throws IOException {
        return ReportFile.read("-", bytes(text));
    }

    @Test
    void consoleLogWithTheLineEndsOfASerialLineIsRead() throws IOException {
        assertThat(read("[init] vfs: \u00ff\u0000 not UTF-8\r\n[init] report: " + JSON + "\r\nagent: pid 1\r\n")
                        .total())
                .isEqualTo(4);
    }

    @Test
    void standardInputIsNamed() throws IOException {
        assertThat(read(JSON).source()).isEqualTo("standard input");
    }

    @Test
    void fileIsNamedWithoutItsDirectory() throws IOException {
        Path file = Files.writeString(directory.resolve("boot.json"), JSON);
        assertThat(ReportFile.read(file.toString(), InputStream.nullInputStream())
                        .source())
                .isEqualTo("boot.json");
    }

    @Test
    void endlessInputIsNotReadToItsEnd() {
        assertThatThrownBy(() -> ReportFile.read("log", bytes("x".repeat(11)), 10))
                .isInstanceOf(HostFailure.class)
                .hasMessageStartingWith("log: more than 10 bytes");
    }

    @Test
    void emptyInputIsTold() {
        assertThatThrownBy(() -> read("")).hasMessageStartingWith("standard input: no boot report in 0 lines");
    }

    @Test
    void cutReportIsToldInOneHarmlessLine() {
        assertThatThrownBy(() -> read("[init] report: {\"schema\":1,\u001b[31m\n"))
                .isInstanceOf(HostFailure.class)
                .hasMessageStartingWith("standard input: the boot report is cut")
                .satisfies(failure ->
                        assertThat(failure.getMessage()).hasLineCount(1).doesNotContain("\u001b"));
    }

    @Test
    void directoryIsTold() {
        assertThatThrownBy(() -> ReportFile.read(directory.toString(), InputStream.nullInputStream()))
                .isInstanceOf(HostFailure.class)
                .hasMessageContaining("is a folder");
    }
}
