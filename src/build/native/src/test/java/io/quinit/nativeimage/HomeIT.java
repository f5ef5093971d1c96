package io.quinit.nativeimage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Making a home, with all that can come in between. */
class HomeIT {
    @TempDir
    private Path directory;

    private Run home(Map<String, String> environment) throws IOException, InterruptedException {
        return Run.of(directory, environment, Tool.home(directory.resolve("cache")));
    }

    private static void works(Path home) throws IOException, InterruptedException {
        Run run =
                Run.of(home, Map.of(), List.of(home.resolve("bin/native-image").toString(), "-march=list"));
        assertThat(run.output()).contains("'compatibility'");
        assertThat(run.status()).isZero();
    }

    private Stream<String> cached() throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("cache"))) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }

    @Test
    void secondRunMakesNothing() throws IOException, InterruptedException {
        Run first = home(Map.of());
        Run second = home(Map.of());
        assertThat(first.errors()).first().asString().startsWith("making a native-image home in ");
        assertThat(second).isEqualTo(new Run(0, first.output(), List.of()));
    }

    @Test
    void homeMayBeMoved() throws IOException, InterruptedException {
        Path made = Path.of(home(Map.of()).output().getLast());
        works(Files.move(made, directory.resolve("moved")));
    }

    @Test
    void homesOfOneKeyHoldTheSameBytes() throws IOException, InterruptedException {
        Path one = Path.of(home(Map.of()).output().getLast());
        Path other = Tool.sharedHome();
        assertThat(one.getFileName()).isEqualTo(other.getFileName());
        try (Stream<Path> files = Files.walk(one.resolve("lib/svm"))) {
            assertThat(files.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(file).hasSameBinaryContentAs(other.resolve(one.relativize(file))));
        }
    }

    @Test
    void runsAtOnceMakeOneHome() throws IOException, InterruptedException {
        List<String> command = Tool.home(directory.resolve("cache"));
        Process one = Run.start(directory, Map.of(), command);
        Process other = Run.start(directory, Map.of(), command);
        List<Run> runs = List.of(Run.of(one), Run.of(other));
        assertThat(runs).allSatisfy(run -> assertThat(run.status()).isZero());
        assertThat(runs.getFirst().output()).isEqualTo(runs.getLast().output());
        assertThat(runs.stream().flatMap(run -> run.errors().stream()).filter(line -> line.startsWith("making")))
                .hasSize(1);
        works(Path.of(runs.getFirst().output().getLast()));
    }

    @Test
    void interruptedRunLeavesNothingThatIsTakenForAHome() throws IOException, InterruptedException {
        Process process = Run.start(directory, Map.of(), Tool.home(directory.resolve("cache")));
        try (BufferedReader progress = process.errorReader()) {
            assertThat(progress.readLine()).startsWith("making");
            assertThat(progress.readLine()).contains("JDK");
            process.destroyForcibly().waitFor();
        }
        assertThat(cached()).allMatch(name -> name.endsWith(".unfinished") || name.endsWith(".lock"));

        works(Path.of(home(Map.of()).output().getLast()));
        assertThat(cached()).noneMatch(name -> name.endsWith(".unfinished"));
    }

    @Test
    void missingCompilerIsNamed() throws IOException, InterruptedException {
        Run run = home(Map.of("PATH", directory.toString()));
        assertThat(run.status()).isNotZero();
        assertThat(run.errors()).singleElement().asString().contains("gcc cannot be run", "libc6-dev");
    }

    @Test
    void functionThatImagesLackStopsWithItsName() throws IOException, InterruptedException {
        Path libraries = Tool.sharedHome().resolve("lib/svm/jvm");
        Files.writeString(directory.resolve("main.c"), "void JVM_GC(void); int main(void) { JVM_GC(); return 0; }");
        Run compiler = Run.of(
                directory, Map.of(), List.of("gcc", "main.c", "-L" + libraries, "-ljvm", "-Wl,-rpath," + libraries));
        assertThat(compiler).isEqualTo(new Run(0, List.of(), List.of()));
        Run run = Run.of(directory, Map.of(), List.of("./a.out"));
        assertThat(run.status()).isEqualTo(128 + 6);
        assertThat(run.errors()).containsExactly("the JDK's library called JVM_GC, which a native image does not have");
    }

    @Test
    void installedGraalVmIsPrinted() throws IOException, InterruptedException {
        Path program = Files.createDirectories(directory.resolve("graalvm/bin")).resolve("native-image");
        Files.writeString(program, "#!/bin/sh\necho native-image 25.0.1 2025-10-21\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        String graalVm = directory.resolve("graalvm").toString();
        assertThat(home(Map.of("GRAALVM_HOME", graalVm))).isEqualTo(new Run(0, List.of(graalVm), List.of()));
    }

    @Test
    void unusableGraalVmIsAnError() throws IOException, InterruptedException {
        Run run = home(Map.of("GRAALVM_HOME", "/absent"));
        assertThat(run.status()).isNotZero();
        assertThat(run.output()).isEmpty();
        assertThat(run.errors())
                .singleElement()
                .asString()
                .startsWith("quinit-native: GRAALVM_HOME is /absent, which has no bin/native-image;");
    }
}
