package io.quinit.nativeimage.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.nativeimage.io.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedLibrariesTest {
    @TempDir
    private Path directory;

    private Path home;

    private void library(String name, String... needed) throws IOException, InterruptedException {
        Path file = home.resolve("lib" + name + ".so");
        Command.of("gcc", "-shared", "-x", "c", "/dev/null", "-o", file.toString(), "-Wl,-soname,lib" + name + ".so")
                .with(link(needed))
                .output();
    }

    private List<String> link(String... names) {
        return Stream.concat(
                        Stream.of("-x", "none", "-Wl,--no-as-needed", "-L" + home),
                        Stream.of(names).map(name -> "-l" + name))
                .toList();
    }

    @Test
    void neededOnesOfTheHomeGoBesideTheExecutable() throws IOException, InterruptedException {
        home = Files.createDirectory(directory.resolve("home"));
        library("deep");
        library("near", "deep");
        library("unused");
        Path main = Files.writeString(directory.resolve("main.c"), "int main(void) { return 0; }");
        Path executable = Files.createDirectory(directory.resolve("out")).resolve("main");
        Command.of("gcc", main.toString(), "-o", executable.toString(), "-Wl,-rpath-link=" + home)
                .with(link("near"))
                .output();

        new SharedLibraries(List.of(home)).copyBeside(executable);

        try (Stream<Path> files = Files.list(executable.getParent())) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("main", "libnear.so", "libdeep.so");
        }
    }
}
