package io.quinit.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {
    @TempDir
    private Path directory;

    @Test
    void directoryIsMadeAndFileReplaced() throws Exception {
        var file = directory.resolve("new/file");
        OutputFile.replace(file, path -> Files.writeString(path, "1"));
        OutputFile.replace(file, path -> Files.writeString(path, "2"));
        assertThat(file).hasContent("2");
    }

    @Test
    void failureLeavesTheOldFileAndNothingElse() throws Exception {
        var file = Files.writeString(directory.resolve("file"), "old");
        assertThatThrownBy(() -> OutputFile.replace(file, path -> {
                    Files.writeString(path, "half");
                    throw new HostFailure("no space");
                }))
                .isInstanceOf(HostFailure.class);
        assertThat(directory.toFile().list()).containsExactly("file");
        assertThat(file).hasContent("old");
    }
}
