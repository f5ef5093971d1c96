package io.quinit.tool;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quinit.dist.oci.MadeImage;
import io.quinit.host.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContainerImageTest {
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

    private JsonNode blob(String image, JsonNode descriptor) throws IOException {
        return json(
                image + "/blobs/sha256/" + descriptor.path("digest").asText().substring("sha256:".length()));
    }

    private JsonNode manifest(String image) throws IOException {
        return blob(image, json(image + "/index.json").path("manifests").path(0));
    }

    private Path blobFile(String image, JsonNode descriptor) {
        return out.resolve(image + "/blobs/sha256")
                .resolve(descriptor.path("digest").asText().substring("sha256:".length()));
    }

    private List<TarArchiveEntry> entries(String image) throws IOException {
        var entries = new ArrayList<TarArchiveEntry>();
        for (var layer : manifest(image).path("layers")) {
            try (var tar =
                    new TarArchiveInputStream(new GZIPInputStream(Files.newInputStream(blobFile(image, layer))))) {
                tar.forEach(entries::add);
            }
        }
        return entries;
    }

    @ParameterizedTest
    @CsvSource({"boot,2", "root,1"})
    void layoutIsAsTheSpecificationHasIt(String image, int layers) throws Exception {
        make();
        assertThat(json(image + "/oci-layout")).hasToString("{\"imageLayoutVersion\":\"1.0.0\"}");
        var index = json(image + "/index.json");
        assertThat(index.path("schemaVersion").asInt()).isEqualTo(2);
        assertThat(index.path("mediaType").asText()).isEqualTo("application/vnd.oci.image.index.v1+json");
        assertThat(index.path("manifests")).hasSize(1);
        var manifest = manifest(image);
        assertThat(manifest.path("schemaVersion").asInt()).isEqualTo(2);
        assertThat(manifest.path("mediaType").asText()).isEqualTo("application/vnd.oci.image.manifest.v1+json");
        assertThat(manifest.path("layers")).hasSize(layers);
        var config = blob(image, manifest.path("config"));
        assertThat(config.path("os").asText()).isEqualTo("linux");
        assertThat(config.path("architecture").asText()).isEqualTo("amd64");
        assertThat(config.path("created").asText()).isEqualTo("1970-01-01T00:00:00Z");
        assertThat(config.path("rootfs").path("type").asText()).isEqualTo("layers");
        assertThat(config.path("rootfs").path("diff_ids")).hasSize(layers);
    }

    @ParameterizedTest
    @ValueSource(strings = {"boot", "root"})
    void digestsAndSizesAreThoseOfTheContent(String image) throws Exception {
        make();
        var manifest = manifest(image);
        var described = new ArrayList<JsonNode>(
                List.of(json(image + "/index.json").path("manifests").path(0), manifest.path("config")));
        manifest.path("layers").forEach(described::add);
        for (var descriptor : described) {
            var file = blobFile(image, descriptor);
            assertThat("sha256:" + Sha256.of(file))
                    .isEqualTo(descriptor.path("digest").asText());
            assertThat(Files.size(file)).isEqualTo(descriptor.path("size").asLong());
        }
        assertThat(Files.list(out.resolve(image + "/blobs/sha256"))).hasSize(described.size());
        var diffIds = blob(image, manifest.path("config")).path("rootfs").path("diff_ids");
        for (int i = 0; i < diffIds.size(); i++) {
            var hash = new Sha256();
            try (var unpacked = new GZIPInputStream(
                    Files.newInputStream(blobFile(image, manifest.path("layers").path(i))))) {
                unpacked.transferTo(hash.stream());
            }
            assertThat("sha256:" + hash.hex()).isEqualTo(diffIds.path(i).asText());
        }
    }

    @Test
    void everythingIs107sAndOfOneTime() throws Exception {
        make();
        var entries = new ArrayList<>(entries("boot"));
        entries.addAll(entries("root"));
        assertThat(entries)
                .extracting(TarArchiveEntry::getName)
                .containsExactly("boot/", "boot/vmlinuz", "boot/", "boot/initramfs", "disk/", "disk/root.img");
        assertThat(entries).allSatisfy(entry -> {
            assertThat(entry.getMode()).isEqualTo(entry.isDirectory() ? 0755 : 0444);
            assertThat(entry.getLongUserId()).isEqualTo(107);
            assertThat(entry.getLongGroupId()).isEqualTo(107);
            assertThat(entry.getUserName()).isEmpty();
            assertThat(entry.getGroupName()).isEmpty();
            assertThat(entry.getLastModifiedTime()).isEqualTo(FileTime.fromMillis(0));
            assertThat(entry.isDirectory() || entry.getLinkFlag() == '0').isTrue();
        });
    }

    @Test
    void filesAreThoseOfTheMadeImage() throws Exception {
        make();
        var layer = manifest("boot").path("layers").path(1);
        try (var tar = new TarArchiveInputStream(new GZIPInputStream(Files.newInputStream(blobFile("boot", layer))))) {
            tar.getNextEntry();
            tar.getNextEntry();
            assertThat(tar.readAllBytes()).isEqualTo(Files.readAllBytes(source.resolve("initramfs")));
        }
    }

    @Test
    void rootGoesIntoTheBootImageOnDemand() throws Exception {
        make("--root", "boot");
        assertThat(entries("boot")).extracting(TarArchiveEntry::getName).contains("boot/vmlinuz", "disk/root.img");
        assertThat(out.resolve("root")).doesNotExist();
    }

    @Test
    void labelsSayWhatItIs() throws Exception {
        make();
        var manifest = manifest("boot");
        for (var labels : List.of(
                manifest.path("annotations"),
                blob("boot", manifest.path("config")).path("config").path("Labels"))) {
            assertThat(labels.path("io.quinit.kernel.release").asText()).isEqualTo(MadeImage.RELEASE);
            assertThat(labels.path("org.opencontainers.image.title").asText()).isEqualTo("quinit-boot");
            assertThat(labels.path("org.opencontainers.image.version").asText()).isEqualTo("0.1.0");
        }
    }

    @Test
    void tagIsInTheIndexAndNotInTheDigest() throws Exception {
        make();
        var untagged = json("boot/index.json").path("manifests").path(0);
        make("--tag", "1.0");
        var tagged = json("boot/index.json").path("manifests").path(0);
        assertThat(untagged.has("annotations")).isFalse();
        assertThat(tagged.path("annotations")
                        .path("org.opencontainers.image.ref.name")
                        .asText())
                .isEqualTo("1.0");
        assertThat(tagged.path("digest")).isEqualTo(untagged.path("digest"));
    }
}
