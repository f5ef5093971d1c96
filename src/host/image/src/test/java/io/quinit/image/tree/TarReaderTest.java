package io.quinit.image.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.quinit.image.MalformedFileException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TarReaderTest {
    private static final String LONG = "long/".repeat(60) + "näme";

    @TempDir
    private Path directory;

    private OpenedImage images;

    @BeforeEach
    void start() {
        images = new OpenedImage(directory);
    }

    @Test
    void filesAndLinksAreRead() throws Exception {
        var archive = new TinyTar()
                .entry("./", '5', "")
                .file("./bin/init", 0755, "x".getBytes())
                .file("/etc/name", "tiny")
                .link("sbin", "bin")
                .entry("dev/console", '3', "")
                .entry("pipe", '6', "");
        try (var tree = images.open(archive.bytes())) {
            assertThat(tree.files()).containsExactly("bin/init", "etc/name");
            assertThat(tree.links()).containsExactly(entry("sbin", "bin"));
            assertThat(tree.isExecutable("bin/init")).isTrue();
            assertThat(tree.isExecutable("etc/name")).isFalse();
        }
        assertThat(images.work()).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource
    void compressedArchiveIsRead(Compression kind) throws Exception {
        var archive = new TinyTar().file("a", "x".repeat(100_000)).bytes();
        assertThat(images.content(Packing.pack(kind, archive))).containsExactly(entry("a", "x".repeat(100_000)));
    }

    @ParameterizedTest
    @EnumSource
    void archiveMayBePackedInSeveralStreams(Compression kind) throws Exception {
        var archive = new TinyTar().file("a", "1").file("b", "2").bytes();
        assertThat(images.content(
                        Packing.pack(kind, Arrays.copyOf(archive, 700)),
                        Packing.pack(kind, Arrays.copyOfRange(archive, 700, archive.length))))
                .containsOnlyKeys("a", "b");
    }

    @Test
    void userDataBehindZstdFramesIsPassed() throws Exception {
        var packed = Packing.pack(Compression.zstd, new TinyTar().file("a", "1").bytes());
        assertThat(images.content(packed, new byte[] {0x55, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 9, 9, 9}))
                .containsOnlyKeys("a");
    }

    @Test
    void blocksOfXzAreUnpackedToTheirPlaces() throws Exception {
        var archive = new TinyTar()
                .file("a", "1".repeat(70_000))
                .file("b", "2".repeat(300_000))
                .bytes();
        assertThat(images.content(Packing.xzInBlocks(archive, 10_000)))
                .containsExactly(entry("a", "1".repeat(70_000)), entry("b", "2".repeat(300_000)));
    }

    @Test
    void damagedBlockOfXzIsFound() throws Exception {
        var content = new byte[100_000];
        new Random(1).nextBytes(content);
        var packed = Packing.xzInBlocks(new TinyTar().file("a", 0644, content).bytes(), 10_000);
        packed[packed.length / 2] ^= 1;
        assertThatThrownBy(() -> images.content(packed))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageContaining("damaged: its xz data cannot be unpacked");
    }

    @ParameterizedTest
    @ValueSource(ints = {TarArchiveOutputStream.LONGFILE_POSIX, TarArchiveOutputStream.LONGFILE_GNU})
    void longNamesAreRead(int kind) throws Exception {
        assertThat(images.content(new TinyTar(kind)
                        .file(LONG, "content")
                        .link(LONG + "2", LONG)
                        .file("short", "x")
                        .bytes()))
                .containsExactly(entry(LONG, "content"), entry(LONG + "2", "-> " + LONG), entry("short", "x"));
    }

    @Test
    void sizeMayComeFromAPaxRecord() throws Exception {
        var archive = new TinyTar()
                .withRecords("a", Map.of("comment", "ä\n7 x=y"), "1234")
                .bytes();
        assertThat(images.content(archive)).containsExactly(entry("a", "1234"));
    }

    @Test
    void hardLinkHasTheContentOfTheFile() throws Exception {
        assertThat(images.content(new TinyTar()
                        .file("./a", "1")
                        .hardLink("b", "a")
                        .file("a", "2")
                        .bytes()))
                .containsExactly(entry("a", "2"), entry("b", "1"));
    }

    @Test
    void hardLinkToNothingIsRefused() {
        assertThatThrownBy(() -> images.content(new TinyTar().hardLink("b", "a").bytes()))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageContaining("entry \"b\" is a hard link to \"a\", which does not come before it");
    }

    @Test
    void whiteoutsAreNoFiles() throws Exception {
        assertThat(images.content(new TinyTar()
                        .file("etc/.wh.passwd", "")
                        .file("var/.wh..wh..opq", "")
                        .file("a.wh.b", "kept")
                        .bytes()))
                .containsOnlyKeys("a.wh.b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../a", "a/../../b", "/.."})
    void nameThatLeadsOutOfTheImageIsRefused(String name) {
        assertThatThrownBy(() -> images.content(new TinyTar().file(name, "x").bytes()))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageContaining("entry \"" + name + "\" leads out of the image");
    }

    @Test
    void nameOfAPaxRecordIsCheckedToo() {
        assertThatThrownBy(() -> images.content(new TinyTar()
                        .withRecords("a", Map.of("path", "../../b"), "x")
                        .bytes()))
                .hasMessageContaining("entry \"../../b\" leads out of the image");
    }

    @Test
    void sparseFileIsRefused() {
        assertThatThrownBy(() ->
                        images.content(new TinyTar().entry("disk", 'S', "").bytes()))
                .hasMessageContaining("entry \"disk\" is a sparse file");
    }

    @ParameterizedTest
    @CsvSource({
        "0000000000x",
        "-0000000001",
        "\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff",
        "\u0080\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff"
    })
    void absurdSizeIsRefused(String size) throws Exception {
        var archive = new TinyTar().file("a", "x").bytes();
        System.arraycopy(size.getBytes(StandardCharsets.ISO_8859_1), 0, archive, 124, size.length());
        assertThatThrownBy(() -> images.content(TinyTar.summed(archive)))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageContaining("the tar header of \"a\" at 0 has no size that can be");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "0 a=b\n",
                "99 a=b\n",
                "6 ab=c\n",
                "5 ab\n",
                "99999999999999999999 a=b\n",
                "-1 a=b\n",
                "9 size=x\n"
            })
    void brokenPaxRecordIsRefused(String record) throws Exception {
        var archive =
                new TinyTar().entry("PaxHeaders/a", 'x', "").file("a", "x").bytes();
        var header = Arrays.copyOf(archive, 512);
        System.arraycopy("%011o".formatted(record.length()).getBytes(), 0, header, 124, 11);
        var body = Arrays.copyOf(record.getBytes(), 512);
        var rest = Arrays.copyOfRange(archive, 512, archive.length);
        assertThatThrownBy(() -> images.content(TinyTar.summed(header), body, rest))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageContaining("damaged: pax record");
    }

    @Test
    void extensionAsLargeAsAFileIsRefused() throws Exception {
        var archive = new TinyTar().file("a", 0644, new byte[2 << 20]).bytes();
        archive[156] = 'L';
        assertThatThrownBy(() -> images.content(TinyTar.summed(archive)))
                .hasMessageContaining("tar header extension of 2097152 bytes");
    }

    @Test
    void archiveCutAnywhereIsCutShort() throws Exception {
        var whole = new TinyTar().file("lib/a", "x".repeat(600)).file("b", "y").bytes();
        int endMark = 512 + 1024 + 512 + 512;
        for (int length = 512; length < endMark + 512; length += 3) {
            var cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> images.content(cut))
                    .as("%d bytes", length)
                    .isInstanceOf(MalformedFileException.class)
                    .hasMessageContaining("cut short: ends ")
                    .hasMessageContaining(", after %d bytes; fetch it again", length);
        }
    }

    @Test
    void changedHeaderIsFoundByItsChecksum() throws Exception {
        var archive = new TinyTar().file("a", "1").file("b", "2").bytes();
        archive[1024] = 'c';
        assertThatThrownBy(() -> images.content(archive))
                .hasMessageContaining("damaged: the tar header at 1024, behind entry \"a\", has a wrong checksum");
    }

    @Test
    void archiveOfNothingIsAnEmptyImage() throws Exception {
        var nothing = new TinyTar().bytes();
        assertThatThrownBy(() -> images.content(nothing)).hasMessageContaining("an empty image");
        assertThatThrownBy(() -> images.content(Packing.pack(Compression.gzip, nothing)))
                .hasMessageContaining("an empty image");
    }
}
