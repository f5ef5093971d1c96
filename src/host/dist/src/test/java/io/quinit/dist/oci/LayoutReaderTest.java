package io.quinit.dist.oci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.luben.zstd.Zstd;
import io.quinit.host.HostFailure;
import io.quinit.host.Sha256;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Layouts that are damaged, or made to do damage. */
class LayoutReaderTest {
    private static final String NOWHERE = "sha256:" + "0".repeat(64);

    @TempDir
    private Path directory;

    private Path layout;

    @BeforeEach
    void start() throws Exception {
        layout = directory.resolve("layout");
    }

    private String failure() {
        var failure = catchThrowableOfType(
                HostFailure.class,
                () -> LayoutCheck.of(layout, ImagePaths.USUAL, new PrintWriter(Writer.nullWriter())));
        assertThat(failure).isNotNull();
        return failure.getMessage();
    }

    private void writeIndex(String text) throws Exception {
        Files.writeString(layout.resolve("index.json"), text);
    }

    private Path largestBlob() throws Exception {
        try (var blobs = Files.list(layout.resolve("blobs/sha256"))) {
            return blobs.max((one, other) ->
                            Long.compare(one.toFile().length(), other.toFile().length()))
                    .orElseThrow();
        }
    }

    @Test
    void directoryWithoutALayoutIsRefused() throws Exception {
        Files.createDirectory(layout);
        assertThat(failure()).contains("is no image layout, and holds none; make one: quinit-tool oci");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "{\"imageLayoutVersion\":\"2.0.0\"}", "{\"imageLayoutVersion\":1}"})
    void otherVersionIsRefused(String mark) throws Exception {
        TinyLayout.good(layout).write();
        Files.writeString(layout.resolve("oci-layout"), mark);
        assertThat(failure()).contains("imageLayoutVersion ", "; expected 1.0.0");
    }

    @Test
    void missingIndexIsTold() throws Exception {
        TinyLayout.good(layout).write();
        Files.delete(layout.resolve("index.json"));
        assertThat(failure()).contains("index.json: no such file; the layout is not whole, make it again");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "null", "{\"manifests\":[]}", "{\"manifests\":3}"})
    void indexWithoutAnImageIsRefused(String index) throws Exception {
        TinyLayout.good(layout).write();
        writeIndex(index);
        assertThat(failure()).contains("index.json names no image");
    }

    @Test
    void indexThatIsNoJsonIsRefused() throws Exception {
        TinyLayout.good(layout).write();
        writeIndex("{\"manifests\":");
        assertThat(failure()).contains("index.json is no JSON: ");
    }

    @Test
    void deepNestingIsRefused() throws Exception {
        TinyLayout.good(layout).write();
        writeIndex("[".repeat(100_000));
        assertThat(failure()).contains("index.json is no JSON: ");
    }

    @Test
    void hugeDocumentIsNotRead() throws Exception {
        TinyLayout.good(layout).write();
        writeIndex(" ".repeat((4 << 20) + 1));
        assertThat(failure()).contains("expected a document of at most 4.2 MB");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sha256:../../../../etc/passwd",
                "sha256:ABCDEF",
                "sha512:00",
                "",
                "sha256:" + "0000000000000000000000000000000000000000000000000000000000000000" + "/"
            })
    void digestThatIsNoneIsNoFilesName(String digest) throws Exception {
        TinyLayout.good(layout).write();
        writeIndex("{\"manifests\":[{\"digest\":\"" + digest + "\",\"size\":1}]}");
        assertThat(failure()).contains("the digest \"" + digest + "\"; expected sha256: and 64 hexadecimal digits");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "\"1\"", "null", "99999999999999999999999999"})
    void sizeThatIsNoneIsRefused(String size) throws Exception {
        TinyLayout.good(layout).write();
        writeIndex("{\"manifests\":[{\"digest\":\"" + NOWHERE + "\",\"size\":" + size + "}]}");
        assertThat(failure()).contains("; expected bytes");
    }

    @Test
    void indexOfIndexesIsRefused() throws Exception {
        new TinyLayout(layout).write(new Descriptor(MediaType.INDEX, NOWHERE, 1));
        assertThat(failure()).contains("expected an image's manifest").contains("one image a layout");
    }

    @Test
    void missingBlobIsTold() throws Exception {
        new TinyLayout(layout).write(new Descriptor(MediaType.MANIFEST, NOWHERE, 1));
        assertThat(failure()).contains("0000: no such file; the layout is not whole");
    }

    @Test
    void linkInPlaceOfABlobIsNotFollowed() throws Exception {
        TinyLayout.good(layout).write();
        var blob = largestBlob();
        Files.move(blob, directory.resolve("elsewhere"));
        Files.createSymbolicLink(blob, directory.resolve("elsewhere"));
        assertThat(failure()).contains("no such file");
    }

    @Test
    void cutBlobIsTold() throws Exception {
        TinyLayout.good(layout).write();
        var blob = largestBlob();
        Files.write(blob, Arrays.copyOf(Files.readAllBytes(blob), 1000));
        assertThat(failure()).contains("has 1000 bytes; its descriptor says ");
    }

    @Test
    void changedBlobIsTold() throws Exception {
        TinyLayout.good(layout).write();
        var blob = largestBlob();
        var bytes = Files.readAllBytes(blob);
        bytes[bytes.length / 2] ^= 1;
        Files.write(blob, bytes);
        assertThat(failure()).contains(blob + " has the content of sha256:");
    }

    @Test
    void hashOfTheUnpackedLayerCounts() throws Exception {
        new TinyLayout(layout).layer(new byte[1024], MediaType.LAYER, NOWHERE).write();
        assertThat(failure()).contains("unpacks to sha256:", "; the configuration says \"" + NOWHERE + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "application/vnd.oci.image.layer.v1.tar+xz,a layer of the kind \"application/vnd.oci.image.layer.v1.tar+xz\"",
        "'',a layer of the kind \"\"",
        "application/vnd.oci.image.layer.v1.tar+gzip,the layer cannot be unpacked: Not in GZIP format",
        "application/vnd.oci.image.layer.v1.tar+zstd,the layer cannot be unpacked: ",
        "application/vnd.oci.image.layer.v1.tar,the layer cannot be unpacked: ",
    })
    void layerThatCannotBeUnpackedIsTold(String mediaType, String message) throws Exception {
        var noise = "what is no archive ".repeat(100).getBytes(StandardCharsets.UTF_8);
        new TinyLayout(layout).layer(noise, mediaType, NOWHERE).write();
        assertThat(failure()).contains(message);
    }

    @Test
    void layersAndTheirHashesAreAsMany() throws Exception {
        var tiny = TinyLayout.good(layout);
        var config = ImageLayout.object();
        config.putObject("rootfs").putArray("diff_ids").add(NOWHERE);
        var manifest = ImageLayout.object();
        tiny.layout().add(MediaType.CONFIG, config).writeTo(manifest.putObject("config"));
        tiny.write(tiny.layout().add(MediaType.MANIFEST, manifest));
        assertThat(failure()).contains("has 0 layers, and its configuration tells of 1");
    }

    @Test
    void zstdLayerIsRead() throws Exception {
        var tar = new byte[1024];
        new TinyLayout(layout)
                .layer(
                        Zstd.compress(tar),
                        MediaType.LAYER_ZSTD,
                        Descriptor.digestOf(Sha256.of(Files.write(directory.resolve("tar"), tar))))
                .write();
        assertThat(failure()).contains("the image holds no file at all");
    }
}
