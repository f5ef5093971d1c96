package io.quinit.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimelineCommandTest {
    private static final String JSON =
            "{\"schema\":1,\"outcome\":\"ready\",\"started\":5,\"ended\":9,\"steps\":[{\"id\":\"vfs\",\"start\":6,\"end\":8}]}";

    @TempDir
    private Path directory;

    private Path report;

    @BeforeEach
    void writeReport() throws IOException {
        report = Files.writeString(directory.resolve("a.json"), JSON);
    }

    @Test
    void suffixTellsTheKind() {
        Path page = directory.resolve("boot.html");
        Path picture = directory.resolve("boot.svg");
        assertThat(CommandRun.of("timeline", report, "--out", page).status()).isZero();
        assertThat(CommandRun.of("timeline", report, "--out", picture).status()).isZero();
        assertThat(page).content().startsWith("<!DOCTYPE html>").contains("<h1>Boot a.json</h1>");
        assertThat(picture).content().startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\"");
    }

    @Test
    void otherSuffixIsWrongUsage() {
        CommandRun run = CommandRun.of("timeline", report, "--out", directory.resolve("boot.png"));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("boot.png: expected a name that ends with .html or .svg");
    }

    @Test
    void titleIsTheUsers() throws IOException {
        Path out = directory.resolve("boot.html");
        CommandRun.of("timeline", report, report, "--out", out, "--title", "Monday & <b>");
        assertThat(out).content().contains("<h1>Monday &amp; &lt;b&gt;</h1>").contains("A, a.json: ready");
    }

    @Test
    void bothFromStandardInputIsWrongUsage() {
        CommandRun run = CommandRun.of("timeline", "-", "-", "--out", directory.resolve("boot.svg"));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("give the other as a file");
    }

    @Test
    void threeReportsAreWrongUsage() {
        assertThat(CommandRun.of("timeline", report, report, report, "--out", directory.resolve("boot.svg"))
                        .status())
                .isEqualTo(2);
    }

    @Test
    void fileWithoutReportIsOneLineAndLeavesNoPicture() throws IOException {
        Path log = Files.writeString(directory.resolve("a.log"), "agent: pid 1\n");
        Path out = directory.resolve("boot.svg");
        CommandRun run = CommandRun.of("timeline", log, "--out", out);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err())
                .isEqualToIgnoringNewLines(
                        "quinit-tool: a.log: no boot report in 1 lines: expected a line [init] report: {…}, or that JSON alone");
        assertThat(out).doesNotExist();
    }
}
