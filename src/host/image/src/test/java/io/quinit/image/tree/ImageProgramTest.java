package io.quinit.image.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quinit.host.HostProgram;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageProgramTest {
    @TempDir
    private Path directory;

    @Test
    void missingProgramNamesItsPackage() {
        assertThatThrownBy(() -> new ImageProgram("debugfs.none", "none-utils").run(directory, List.of()))
                .hasMessageContaining("debugfs.none, which reads such an image, is not installed")
                .hasMessageContaining("apt-get install none-utils");
    }

    @Test
    void programThatDoesNotEndIsEnded() {
        var program = new ImageProgram(new HostProgram("tail", "coreutils"), Duration.ofMillis(50));
        assertThatThrownBy(() -> program.run(directory, List.of("-f", "/dev/null")))
                .hasMessageContaining("tail has not read it after 0 s: given up");
    }

    @Test
    void outputAndErrorsComeApartAndInputIsEmpty() throws Exception {
        var result = new ImageProgram("sh", "dash")
                .run(directory, List.of("-c", "cat; echo $LC_ALL; pwd; echo broken >&2; exit 3"));
        assertThat(result.status()).isEqualTo(3);
        assertThat(result.output()).containsExactly("C", directory.toRealPath().toString());
        assertThat(result.errors()).containsExactly("broken");
    }

    @Test
    void faultIsOneLine() {
        var program = new ImageProgram("debugfs", "e2fsprogs");
        assertThat(program.fault(new ImageProgram.Result(1, List.of(), List.of("a\u001b[2J", "b"))))
                .hasMessage("damaged: debugfs cannot read it: a\\x1b[2J; b");
        assertThat(program.fault(new ImageProgram.Result(139, List.of("x"), List.of())))
                .hasMessage("damaged: debugfs cannot read it: status 139");
    }
}
