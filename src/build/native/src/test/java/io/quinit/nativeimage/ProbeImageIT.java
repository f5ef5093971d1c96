package io.quinit.nativeimage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One image, made as Quarkus would have it made, and what its executable can do. */
class ProbeImageIT {
    private static final Path DIRECTORY = Tool.TARGET.resolve("native-it/the probe");
    private static final Path EXECUTABLE = DIRECTORY.resolve("probe");

    @BeforeAll
    static void buildImage() throws IOException, InterruptedException {
        Files.createDirectories(DIRECTORY);
        Files.deleteIfExists(EXECUTABLE);
        makeJar();
        Path program = Tool.sharedHome().resolve("bin/native-image");
        /* -Ob: the quickest build; the processor that the test runs on may lack what the default asks for. */
        List<String> command = List.of(
                program.toString(), "-Ob", "-march=compatibility", "--no-fallback", "probe", "-jar", "probe.jar");
        Run build = Run.of(DIRECTORY, Map.of(), command);
        assertThat(build.status())
                .as(String.join("\n", build.output()) + build.errors())
                .isZero();
    }

    private static void makeJar() {
        String classes = Tool.TARGET.resolve("test-classes").toString();
        int status = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(
                        System.out,
                        System.err,
                        "--create",
                        "--file=" + DIRECTORY.resolve("probe.jar"),
                        "--main-class=io.quinit.nativeimage.probe.Probe",
                        "-C",
                        classes,
                        "io/quinit/nativeimage/probe",
                        "-C",
                        classes,
                        "META-INF",
                        "-C",
                        classes,
                        "probe");
        assertThat(status).isZero();
    }

    private static List<String> shows(String fact) throws IOException, InterruptedException {
        return shows(fact, Map.of());
    }

    private static List<String> shows(String fact, Map<String, String> environment)
            throws IOException, InterruptedException {
        Run run = Run.of(DIRECTORY, environment, List.of(EXECUTABLE.toString(), fact));
        assertThat(run.status()).as(run.toString()).isZero();
        return run.output();
    }

    @Test
    void resourceIsInTheImage() throws IOException, InterruptedException {
        assertThat(shows("resource")).containsExactly("a resource in the image");
    }

    @Test
    void listedClassIsMadeByReflection() throws IOException, InterruptedException {
        assertThat(shows("reflection")).containsExactly("made by reflection");
    }

    @Test
    void argumentsOfMetadataAreHeeded() throws IOException, InterruptedException {
        assertThat(shows("included-configuration")).containsExactly("made by an included configuration");
    }

    @Test
    void jvmArgumentsOfMetadataAreHeeded() throws IOException, InterruptedException {
        assertThat(shows("build-property")).containsExactly("while-built");
    }

    @Test
    void programHandlesItsSignal() throws IOException, InterruptedException {
        assertThat(shows("own-signal")).containsExactly("handled SIGUSR2");
    }

    @Test
    void terminationRunsShutdownHooks() throws IOException, InterruptedException {
        Process process = Run.start(DIRECTORY, Map.of(), List.of(EXECUTABLE.toString(), "termination"));
        try (BufferedReader output = process.inputReader()) {
            assertThat(output.readLine()).isEqualTo("ready");
            /* Process.destroy would close the output as well. */
            process.toHandle().destroy();
            assertThat(output.readLine()).isEqualTo("shut down");
        }
        assertThat(process.waitFor()).isEqualTo(128 + 15);
    }

    @Test
    void zoneIsThatOfTheVariable() throws IOException, InterruptedException {
        assertThat(shows("zone", Map.of("TZ", "Asia/Tokyo"))).containsExactly("Asia/Tokyo");
    }

    @Test
    void zoneIsThatOfTheMachineOtherwise() throws IOException, InterruptedException {
        assertThat(shows("zone")).containsExactly(ZoneId.systemDefault().getId());
    }

    @Test
    void localeIsThatOfTheVariables() throws IOException, InterruptedException {
        assertThat(shows("locale", Map.of("LANG", "sr_RS.UTF-8@latin"))).containsExactly("sr-Latn-RS");
    }

    @Test
    void processKnowsItself() throws IOException, InterruptedException {
        Process process = Run.start(DIRECTORY, Map.of(), List.of(EXECUTABLE.toString(), "process"));
        assertThat(Run.of(process).output())
                .containsExactly(
                        String.valueOf(process.pid()),
                        String.valueOf(ProcessHandle.current().pid()),
                        EXECUTABLE.toString());
    }

    @Test
    void childIsStartedAndWaitedFor() throws IOException, InterruptedException {
        assertThat(shows("child")).containsExactly("from the child", "7");
    }

    @Test
    void childInheritsNoDescriptorOfTheImage() throws IOException, InterruptedException {
        assertThat(shows("inherited-descriptors")).noneMatch(line -> line.contains(EXECUTABLE.toString()));
    }

    @Test
    void processorsAreThoseOfTheAffinityMask() throws IOException, InterruptedException {
        Run run = Run.of(DIRECTORY, Map.of(), List.of("taskset", "-c", "0", EXECUTABLE.toString(), "processors"));
        assertThat(run.output()).containsExactly("1");
    }

    @Test
    void userTimeOfAThreadIsKnown() throws IOException, InterruptedException {
        assertThat(shows("user-time")).containsExactly("true");
    }

    @Test
    void jdksNetworkAndZipLibrariesWork() throws IOException, InterruptedException {
        assertThat(shows("socket")).containsExactly("!");
        assertThat(shows("zip")).containsExactly("deflated and inflated");
    }

    @Test
    void executableRunsElsewhereWithItsLibrariesInLib(@TempDir Path elsewhere)
            throws IOException, InterruptedException {
        Path moved = Files.copy(EXECUTABLE, elsewhere.resolve("init"));
        Path libraries = Files.createDirectory(elsewhere.resolve("lib"));
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            for (Path file :
                    files.filter(name -> name.toString().endsWith(".so")).toList()) {
                Files.copy(file, libraries.resolve(file.getFileName()));
            }
        }
        assertThat(Run.of(elsewhere, Map.of(), List.of(moved.toString(), "zip")).output())
                .containsExactly("deflated and inflated");
    }

    @Test
    void executableNamesNoDirectoryOfTheBuild() throws IOException, InterruptedException {
        Run run = Run.of(DIRECTORY, Map.of(), List.of("readelf", "--dynamic", EXECUTABLE.toString()));
        assertThat(run.output())
                .anyMatch(line -> line.contains("[$ORIGIN:$ORIGIN/lib]"))
                .noneMatch(line -> line.contains(Tool.TARGET.toString()));
    }
}
