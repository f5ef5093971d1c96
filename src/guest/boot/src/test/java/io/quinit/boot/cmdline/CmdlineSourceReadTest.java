package io.quinit.boot.cmdline;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.cmdline.PlainType;
import io.quinit.cmdline.Problem;
import io.quinit.cmdline.Property;
import io.quinit.cmdline.PropertyCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CmdlineSourceReadTest {
    private static final PropertyCatalog CATALOG = new PropertyCatalog(List.of(
            new Property("init.net", PlainType.SWITCH, "false", false),
            new Property("init.root.wait", PlainType.DURATION, "5s", false)));

    @TempDir
    private Path folder;

    @Test
    void fileSetsProperties() throws IOException {
        var source = CmdlineConfigSource.read(file("root=/dev/sda init.net init.root.wait=63ms quiet\n"), CATALOG);

        assertThat(source.getProperties()).containsOnlyKeys("init.net", "init.root.wait");
        assertThat(source.getPropertyNames()).containsExactlyInAnyOrder("init.net", "init.root.wait");
        assertThat(source.getValue("init.net")).isEqualTo("on");
        assertThat(source.getValue("init.root.wait")).isEqualTo("63ms");
        assertThat(source.reading().values())
                .containsEntry("init.net", true)
                .containsEntry("init.root.wait", Duration.ofMillis(63));
        assertThat(source.line().has("quiet")).isTrue();
        assertThat(source.reading().problems()).isEmpty();
    }

    @Test
    void whatTheLineDoesNotSetIsNotThere() throws IOException {
        var source = CmdlineConfigSource.read(file("init.net"), CATALOG);

        assertThat(source.getValue("init.root.wait")).isNull();
        assertThat(source.getValue("quiet")).isNull();
    }

    @Test
    void badValueIsNotThereAndIsTold() throws IOException {
        var source = CmdlineConfigSource.read(file("init.net=maybe"), CATALOG);

        assertThat(source.getPropertyNames()).isEmpty();
        assertThat(source.reading().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.BAD_VALUE));
    }

    @Test
    void fileThatCannotBeReadLeavesTheDefaultsAndIsOneProblem() {
        var source = CmdlineConfigSource.read(folder.resolve("absent"), CATALOG);

        assertThat(source.getPropertyNames()).isEmpty();
        assertThat(source.line().words()).isEmpty();
        assertThat(source.reading().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.UNREADABLE))
                .satisfies(
                        problem -> assertThat(problem.message()).contains("absent", "every property has its default"));
        assertThat(source.reading().isFatal()).isFalse();
    }

    @Test
    void folderInTheFilesPlaceIsAFileThatCannotBeRead() {
        assertThat(CmdlineConfigSource.read(folder, CATALOG).reading().problems())
                .hasSize(1);
    }

    @Test
    void bytesThatAreNoTextAreNoReasonToStop() throws IOException {
        var file = Files.write(folder.resolve("cmdline"), new byte[] {'i', 'n', 'i', 't', '.', 'n', 'e', 't', ' ', -1});

        assertThat(CmdlineConfigSource.read(file, CATALOG).getValue("init.net")).isEqualTo("on");
    }

    /** These tests are not PID 1 either: the machine that runs them has a line too, and it is none of ours. */
    @Test
    void lineOfTheMachineIsForItsInitAlone() {
        var source = CmdlineConfigBuilder.source(CATALOG);

        assertThat(source.line().words()).isEmpty();
        assertThat(source.reading().problems()).isEmpty();
    }

    private Path file(String line) throws IOException {
        return Files.writeString(folder.resolve("cmdline"), line);
    }
}
