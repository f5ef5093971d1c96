package io.quinit.tool;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quinit.dist.oci.MadeImage;
import io.quinit.host.Sha256;
import io.quinit.image.TinyKernel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OciCommandTest {
    @TempDir
    private Path directory;

    private Path source;
    private Path out;

    @BeforeEach
    void makeImage() throws Exception {
        source = MadeImage.in(directory.resolve("made"));
        out = directory.resolve("out");
    }

    private CommandRun make(Object... options) {
        var words = new ArrayList<Object>(List.of("oci", source, "--out", out));
        words.addAll(List.of(options));
        return CommandRun.of(words.toArray());
    }

    private JsonNode json(String name) throws IOException {
        return new ObjectMapper().readTree(out.resolve(name).toFile());
    }

    private static Map<String, String> content(Path directory) throws IOException {
        var content = new TreeMap<String, String>();
        try (var walk = Files.walk(directory)) {
            for (var file : walk.filter(Files::isRegularFile).toList()) {
                content.put(directory.relativize(file).toString(), Sha256.of(file));
            }
        }
        return content;
    }

    @Test
    void twoImagesAreMadeAndTheirDigestsPrinted() throws Exception {
        var run = make("--name", "registry.example.com:5000/sandbox/quinit");
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        for (var image : List.of("boot", "root")) {
            var digest = json(image + "/index.json")
                    .path("manifests")
                    .path(0)
                    .path("digest")
                    .asText();
            assertThat(run.out())
                    .contains("%s: registry.example.com:5000/sandbox/quinit-%s@%s\n".formatted(image, image, digest))
                    .contains(" MB to push -> " + out.resolve(image));
        }
        assertThat(run.out()).contains("  /disk/root.img: 1.0 MB, mode 0444, owner 107:107");
    }

    @Test
    void nothingOfTheBuildMachineShows() throws Exception {
        make("--archive", "--tag", "1.0");
        var first = content(out);
        var other = Files.createDirectory(directory.resolve("other"));
        // Other inodes, in another order, with other modes and times.
        for (var name : List.of("vmlinuz", "root.img", "initramfs")) {
            var file = Files.copy(source.resolve(name), other.resolve(name));
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
            Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2001-02-03T04:05:06.789Z")));
        }
        source = other;
        out = directory.resolve("somewhere/else");
        make("--archive", "--tag", "1.0");
        assertThat(content(out)).isEqualTo(first).containsKeys("boot.tar", "root.tar", "boot/index.json");
    }

    @Test
    void archiveHoldsTheLayout() throws Exception {
        make("--archive");
        var names = new ArrayList<String>();
        try (var tar = new TarArchiveInputStream(Files.newInputStream(out.resolve("boot.tar")))) {
            tar.forEach(entry -> names.add(entry.getName()));
        }
        assertThat(names)
                .startsWith("oci-layout", "index.json")
                .containsExactlyInAnyOrderElementsOf(
                        content(out.resolve("boot")).keySet());
    }

    @Test
    void rootImageIsTheSameWithANewKernel() throws Exception {
        make();
        var root = content(out.resolve("root"));
        var boot = content(out.resolve("boot"));
        Files.write(source.resolve("vmlinuz"), TinyKernel.x86("6.1.0-next"));
        MadeImage.writeInitramfs(source.resolve("initramfs"), "6.1.0-next");
        assertThat(make().status()).isZero();
        assertThat(content(out.resolve("root"))).isEqualTo(root);
        assertThat(content(out.resolve("boot"))).isNotEqualTo(boot);
    }

    @Test
    void rootIsNotNeededWhereItGoesNowhere() throws Exception {
        Files.delete(source.resolve("root.img"));
        assertThat(make("--root", "none").status()).isZero();
        assertThat(out.resolve("root")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "-a", ".a", "a/b", "a:b", "\n", "\u00e4", "../x"})
    void tagThatRegistriesRefuseIsRefused(String tag) {
        var run = make("--tag=" + tag);
        assertThat(run.err())
                .contains("--tag \"")
                .contains("; expected up to 128")
                .doesNotContain("\tat ");
        assertThat(run.status()).isEqualTo(1);
        assertThat(out).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Quinit", "a//b", "/a", "a/", "a@sha256:0", "a:tag", "a b", "../x"})
    void nameThatRegistriesRefuseIsRefused(String name) {
        assertThat(make("--name=" + name).err())
                .contains("--name \"")
                .contains("; expected a repository in small letters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"quinit", "localhost:5000/a/b", "Registry.Example/a__b/c-d.e", "ghcr.io/o/n---m"})
    void nameThatRegistriesTakeIsTaken(String name) {
        assertThat(make("--name", name).out()).contains("boot: " + name + "-boot@sha256:");
    }

    @ParameterizedTest
    @CsvSource({
        "vmlinuz,: no such file; make it: src/scripts/boot",
        "initramfs,: no such file; make it: src/scripts/boot",
        "root.img,': no such file; make it: src/scripts/boot, or leave it out: --root none'",
    })
    void missingFileIsNamed(String name, String message) throws Exception {
        Files.delete(source.resolve(name));
        var run = make();
        assertThat(run.err()).isEqualToIgnoringNewLines("quinit-tool: " + source.resolve(name) + message);
        assertThat(run.status()).isEqualTo(1);
        assertThat(out).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vmlinuz", "initramfs", "root.img"})
    void emptyFileIsRefused(String name) throws Exception {
        Files.write(source.resolve(name), new byte[0]);
        assertThat(make().err()).contains(source.resolve(name) + " is empty; make it again");
    }

    @Test
    void whatIsNoKernelIsRefused() throws Exception {
        Files.writeString(source.resolve("vmlinuz"), "no kernel");
        assertThat(make().err()).contains(source.resolve("vmlinuz") + " is no kernel that says what it is for");
    }

    @Test
    void directoryThatIsNoneIsRefused() {
        source = directory.resolve("nosuch");
        assertThat(make().err())
                .contains("nosuch is no folder; expected a made test image: src/scripts/boot makes target/dist/NAME");
    }

    @Test
    void failedBuildLeavesTheOldImagesAndNothingElse() throws Exception {
        make("--archive");
        var before = content(directory.resolve("out"));
        Files.write(source.resolve("root.img"), new byte[2 << 20]);
        MadeImage.writeInitramfs(source.resolve("initramfs"), "6.12.0");
        var run = make("--archive");
        assertThat(run.err())
                .contains(
                        source + ": sha256:", "is of release 6.1.0-tiny, and the modules in /boot/initramfs of 6.12.0");
        assertThat(run.status()).isEqualTo(1);
        assertThat(content(out)).isEqualTo(before);
        assertThat(directory.toFile().list()).containsExactlyInAnyOrder("made", "out");
    }

    @Test
    void nothingOfTheOldImageStays() throws Exception {
        make();
        Files.write(source.resolve("root.img"), new byte[2 << 20]);
        assertThat(make().status()).isZero();
        assertThat(out.resolve("root/blobs/sha256").toFile().list()).hasSize(3);
        assertThat(CommandRun.of("oci", "check", out).status()).isZero();
    }

    @Test
    void directoryWithSomethingElseIsNotTouched() throws Exception {
        var precious =
                Files.writeString(Files.createDirectories(out.resolve("root")).resolve("precious"), "mine");
        assertThat(make().err())
                .contains(out.resolve("root") + " is there, and is no image layout; name another with --out");
        assertThat(precious).hasContent("mine");
        assertThat(out.resolve("boot")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"'',FOLDER is missing: a made test image", "made,--out is missing: a folder for the images"})
    void missingWordIsWrongUsage(String word, String message) {
        var run = word.isEmpty() ? CommandRun.of("oci") : CommandRun.of("oci", word);
        assertThat(run.err()).startsWith(message);
        assertThat(run.status()).isEqualTo(2);
    }
}
