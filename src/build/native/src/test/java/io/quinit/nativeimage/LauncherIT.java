package io.quinit.nativeimage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/native-image} as a program, up to where a build would begin. */
class LauncherIT {
    private static Path program;

    @TempDir
    private Path directory;

    @BeforeAll
    static void makeHome() throws IOException, InterruptedException {
        program = Tool.sharedHome().resolve("bin/native-image");
    }

    private Run nativeImage(String... arguments) throws IOException, InterruptedException {
        List<String> command = Stream.concat(Stream.of(program.toString()), Stream.of(arguments))
                .toList();
        return Run.of(directory, Map.of(), command);
    }

    @Test
    void versionHasTheFormThatQuarkusReads() throws IOException, InterruptedException {
        Run run = nativeImage("--version");
        assertThat(run.status()).isZero();
        assertThat(run.output()).hasSize(3);
        assertThat(run.output().getFirst()).matches("native-image 25\\.\\S+ \\d{4}-\\d\\d-\\d\\d");
        assertThat(run.output().getLast()).startsWith("Substrate VM GraalVM CE 25.");
    }

    @Test
    void programIsFoundThroughALink() throws IOException, InterruptedException {
        Path link = Tool.TARGET.resolve("native-it/native-image");
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, program);
        assertThat(Run.of(directory, Map.of(), List.of(link.toString(), "--version"))
                        .status())
                .isZero();
    }

    @Test
    void helpListsTheBuildersOptions() throws IOException, InterruptedException {
        assertThat(nativeImage("--help").output())
                .anyMatch(line -> line.startsWith("  --enable-native-access"))
                .noneMatch(line -> line.startsWith("  --static"));
    }

    @Test
    void unknownOptionIsNamed() throws IOException, InterruptedException {
        Run run = nativeImage("--initialise-at-run-time=a.B", "a.Main");
        assertThat(run.status()).isEqualTo(20);
        assertThat(run.errors())
                .singleElement()
                .asString()
                .contains("unknown option --initialise-at-run-time=a.B;", "--initialize-at-run-time");
    }

    @Test
    void argumentsMayComeFromTheEnvironment() throws IOException, InterruptedException {
        Run run = Run.of(directory, Map.of("NATIVE_IMAGE_OPTIONS", "--version"), List.of(program.toString()));
        assertThat(run.output()).first().asString().startsWith("native-image 25");
    }

    @Test
    void buildersRefusalIsPassedOn() throws IOException, InterruptedException {
        Run run = nativeImage("-H:+NoSuchOption", "a.Main");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.output()).anyMatch(line -> line.contains("Could not find option 'NoSuchOption'"));
    }

    @Test
    void commandCanBeShownWithoutABuild() throws IOException, InterruptedException {
        Run run = nativeImage("--dry-run", "-Os", "-J-Xmx5g", "a.Main", "x");
        assertThat(run.status()).isZero();
        assertThat(run.output())
                .contains("-Xmx5g \\", "-H:Optimize@user+api=s", "-H:Class@driver=a.Main \\", "-H:Name@driver=x \\");
        assertThat(directory).isEmptyDirectory();
    }
}
