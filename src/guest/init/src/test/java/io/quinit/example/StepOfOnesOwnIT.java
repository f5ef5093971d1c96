package io.quinit.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.extension.deployment.example.ForeignMaven;
import io.quinit.extension.deployment.example.ForeignMaven.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody else's init, of our steps and one of theirs: built in a folder of its own, by a Maven of its own, and asked what it does. */
class StepOfOnesOwnIT {
    private static final Path EXAMPLE = ForeignMaven.SOURCES.resolve("guest/init/example");
    private static final String STEP = "src/main/java/org/acme/init/HostnameStep.java";

    @TempDir
    private static Path shared;

    @TempDir
    private static Path project;

    private static ForeignMaven maven;
    private static Run build;

    @BeforeAll
    static void buildExample() throws Exception {
        maven = ForeignMaven.in(shared)
                .with("build/extension/javadoc", "quinit-extension-javadoc")
                .with("build/lean/runtime", "quinit-lean")
                .with("build/lean/deployment", "quinit-lean-deployment")
                .with("guest/init", "quinit");
        ForeignMaven.copy(EXAMPLE, project);
        build = maven.run(project, "package");
        assertThat(build.status()).as(build.text()).isZero();
    }

    @Test
    void itChoosesToBeLean() {
        assertThat(project.resolve("target/quarkus-app/lib/main").toFile().list())
                .anyMatch(jar -> jar.startsWith("io.quinit.quinit-lean-"));
    }

    private static Run plan(String line) throws Exception {
        return maven.java(project, "plan", "--cmdline", line);
    }

    private static List<String> order(String plan) {
        return Pattern.compile("^ {1,3}[0-9]+ {2}([a-z-]+)", Pattern.MULTILINE)
                .matcher(plan)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    @Test
    void itsOwnTestsRun() {
        assertThat(build.text()).containsPattern("Tests run: [1-9][0-9]*, Failures: 0, Errors: 0, Skipped: 0");
    }

    @Test
    void itsStepStandsBetweenTwoOfOurs() throws Exception {
        var plan = plan("quiet");

        assertThat(plan.status()).as(plan.text()).isZero();
        assertThat(order(plan.text()))
                .containsSubsequence("console", "hostname", "bus", "agent")
                .startsWith("vfs", "console", "hostname");
    }

    @Test
    void itsPropertiesAreTyped() throws Exception {
        assertThat(plan("init.hostname=build init.hostname.number=17").text())
                .startsWith("Nothing is wrong with the line.")
                .contains("write build-17 to /proc/sys/kernel/hostname")
                .containsPattern("init.hostname.number +17 +line");
        assertThat(plan("init.hostname.number=many"))
                .returns(1, Run::status)
                .extracting(Run::text)
                .asString()
                .contains("init.hostname.number=many: expected a number from 0 to 99999; ignored")
                .contains("write sandbox to /proc/sys/kernel/hostname\n");
    }

    @Test
    void itsPropertiesAreInTheReference() throws Exception {
        assertThat(maven.java(project, "config", "--format", "md").text())
                .contains(
                        "| `init.hostname` | text | `sandbox` |  | The machine's host name. | `init.hostname=build` |");
    }

    @Test
    void itsStepIsTurnedOffAndMovedLikeOurs() throws Exception {
        assertThat(order(
                        plan("init.steps.hostname.order=900 init.steps.bus=off").text()))
                .doesNotContain("bus")
                .containsSubsequence("report", "agent");
        assertThat(plan("init.steps.hostname.order=50").text())
                .contains("init.steps.hostname.order=50: expected a number above 100, the place of vfs");
        assertThat(order(plan("init.steps.hostname=off").text())).doesNotContain("hostname");
    }

    @Test
    void stepOfOursThatIsNotInTheBuildLeavesNoTrace() throws Exception {
        var plan = plan("init.steps.zram=off init.zram.size=1G");

        assertThat(order(plan.text())).doesNotContain("zram").contains("root", "agent");
        assertThat(plan.text())
                .contains("init.steps.zram: not in this version; ignored")
                .contains("init.zram.size: not in this version; ignored");
        assertThat(Files.readString(project.resolve("target/modules.plan")))
                .contains("virtio_blk")
                .doesNotContain("zram");
    }

    @Test
    void buildFailsOnThePriorityOfOneOfOurs(@TempDir Path other) throws Exception {
        ForeignMaven.copy(EXAMPLE, other);
        replace(other.resolve(STEP), "BootOrder.CONSOLE - 50", "BootOrder.CONSOLE");

        var refused = maven.run(other, "package", "-DskipTests");

        assertThat(refused.status()).isNotZero();
        assertThat(refused.text())
                .contains("io.quinit.steps.console.ConsoleStep")
                .contains("org.acme.init.HostnameStep")
                .contains("have the same @Priority(9800)");
    }

    /** A jar with the step is published, and an init built that has no class of its own. */
    @Test
    void stepMayComeInAJar(@TempDir Path library, @TempDir Path init) throws Exception {
        ForeignMaven.copy(EXAMPLE, library);
        Files.delete(library.resolve("src/main/resources/application.properties"));
        Files.writeString(
                Files.createDirectories(library.resolve("src/main/resources/META-INF"))
                        .resolve("beans.xml"),
                "<beans/>");
        var packed = maven.run(library, "package", "-DskipTests", "-Dquarkus.build.skip");
        assertThat(packed.status()).as(packed.text()).isZero();
        maven.publish(
                Path.of("org/acme/acme-init/1.0.0"),
                library.resolve("pom.xml"),
                library.resolve("target/acme-init-1.0.0.jar"));
        Files.copy(EXAMPLE.resolve("pom.xml"), init.resolve("pom.xml"));
        replace(init.resolve("pom.xml"), "<artifactId>acme-init</artifactId>", "<artifactId>other-init</artifactId>");
        replace(init.resolve("pom.xml"), "  </dependencies>\n\n  <build>", """
                    <dependency>
                      <groupId>org.acme</groupId>
                      <artifactId>acme-init</artifactId>
                      <version>1.0.0</version>
                    </dependency>
                  </dependencies>

                  <build>""");

        var built = maven.run(init, "package");

        assertThat(built.status()).as(built.text()).isZero();
        assertThat(order(maven.java(init, "plan", "--cmdline", "quiet").text()))
                .containsSubsequence("console", "hostname", "bus", "zram", "agent");
    }

    private static void replace(Path file, String what, String by) throws IOException {
        var text = Files.readString(file);
        assertThat(text).contains(what);
        Files.writeString(file, text.replace(what, by));
    }

    @Test
    void readmeShowsThisVeryProject() throws IOException {
        var readme = Files.readString(EXAMPLE.resolve("README.md"));

        assertThat(readme)
                .contains(Files.readString(EXAMPLE.resolve("src/main/resources/application.properties")))
                .contains(Files.readString(EXAMPLE.resolve(STEP))
                        .lines()
                        .filter(line -> line.contains("ORDER = "))
                        .findFirst()
                        .orElseThrow()
                        .strip());
    }
}
