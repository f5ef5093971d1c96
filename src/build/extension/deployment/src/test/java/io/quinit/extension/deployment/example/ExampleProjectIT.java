package io.quinit.extension.deployment.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.image.TinyElf;
import io.quinit.modules.PlanFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody else's project, which has nothing of this one but the extension: built in a folder of its own, by a Maven of its own. */
class ExampleProjectIT {
    private static final Path EXTENSION = Path.of("..");
    private static final String MODULES = "images/cloud/lib/modules/6.1.0-acme/kernel/";

    @TempDir
    private static Path shared;

    private static ForeignMaven maven;

    @TempDir
    private Path project;

    @BeforeAll
    static void publish() throws IOException {
        maven = ForeignMaven.in(shared);
    }

    @BeforeEach
    void copyExample() throws IOException {
        ForeignMaven.copy(EXTENSION.resolve("example"), project);
        module("virtio_blk", "depends=virtio");
        module("virtio_net", "depends=virtio");
        module("virtio");
        module("vfat");
    }

    private void module(String name, String... modinfo) throws IOException {
        var file = project.resolve(MODULES + name + ".ko");
        Files.createDirectories(file.getParent());
        var lines = new String[modinfo.length + 1];
        lines[0] = "vermagic=6.1.0-acme SMP";
        System.arraycopy(modinfo, 0, lines, 1, modinfo.length);
        Files.write(file, TinyElf.module(lines));
    }

    @Test
    void initThatFitsIsBuiltWithItsPlan() throws Exception {
        var build = maven.run(project, "package");

        assertThat(build.status()).as(build.text()).isZero();
        var plans = PlanFile.parse(Files.readString(project.resolve("target/modules.plan")))
                .plans();
        assertThat(plans).singleElement().satisfies(plan -> {
            assertThat(plan.kernel()).isEqualTo("6.1.0-acme");
            assertThat(plan.filesOf("virtio_net")).containsExactly("kernel/virtio.ko", "kernel/virtio_net.ko");
        });
        assertThat(maven.java(project).text()).contains("6.1.0-acme: [kernel/virtio.ko, kernel/virtio_net.ko]");
    }

    /** Its native executable keeps the JDK's own classes: nobody asked for less. */
    @Test
    void nothingIsReplacedInTheJdk() throws Exception {
        assertThat(maven.run(project, "package").status()).isZero();
        assertThat(project.resolve("target/quarkus-app/lib/main").toFile().list())
                .isNotEmpty()
                .noneMatch(jar -> jar.contains("quinit-lean"))
                .noneMatch(jar -> jar.contains("nativeimage"));
    }

    @Test
    void initThatDoesNotFitIsRefused() throws Exception {
        Files.delete(project.resolve(MODULES + "virtio.ko"));
        Files.delete(project.resolve(MODULES + "vfat.ko"));

        var build = maven.run(project, "package");

        assertThat(build.status()).isNotZero();
        assertThat(build.text())
                .contains("image cloud: module virtio, which lib/modules/6.1.0-acme/kernel/virtio_blk.ko")
                .contains("image cloud: module vfat, wanted by init.modules.extra=vfat (quinit.modules), is not in")
                .contains("BUILD FAILURE");
    }

    @Test
    void readmeShowsThisVeryProject() throws IOException {
        var readme = Files.readString(EXTENSION.resolve("README.md"));
        var pom = Files.readString(project.resolve("pom.xml"));

        assertThat(blocks(readme, "xml"))
                .isNotEmpty()
                .allSatisfy(block -> assertThat(withoutIndent(pom)).contains(withoutIndent(block)));
        assertThat(readme)
                .contains(Files.readString(project.resolve("src/main/resources/application.properties")))
                .contains(Files.readString(project.resolve("src/main/java/org/acme/init/AcmeInit.java")));
    }

    private static List<String> blocks(String readme, String language) {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(readme)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static String withoutIndent(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining("\n"));
    }
}
