package io.quinit.image.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quinit.image.MalformedFileException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetImageFileTest {
    @TempDir
    private Path directory;

    private OpenedImage images;

    @BeforeEach
    void start() {
        images = new OpenedImage(directory);
    }

    @Test
    void directoryIsAnImage() throws Exception {
        Files.createDirectories(directory.resolve("root/lib"));
        Files.writeString(directory.resolve("root/lib/a"), "x");
        try (var tree = TargetImageFile.open(directory.resolve("root"), images.work())) {
            assertThat(tree.files()).containsExactly("lib/a");
        }
    }

    @Test
    void fileThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> TargetImageFile.open(directory.resolve("none"), images.work()))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessage(directory.resolve("none").toString());
    }

    @Test
    void emptyFileIsRefused() {
        assertThatThrownBy(() -> images.open())
                .isInstanceOf(MalformedFileException.class)
                .hasMessage(images.image() + ": the file is empty (0 bytes); fetch it again");
    }

    @Test
    void deviceIsRefused() {
        assertThatThrownBy(() -> TargetImageFile.open(Path.of("/dev/null"), images.work()))
                .hasMessage("/dev/null: neither a folder nor a regular file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"QFI\u00fb", "#!/bin/sh\necho hello", "x", "\0\0\0\0MBR"})
    void unknownContentIsShown(String content) {
        assertThatThrownBy(() -> images.open(content.getBytes()))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageContaining("not a target image: it starts with %02x "
                        .formatted((int) content.charAt(0))
                        .strip())
                .hasMessageContaining("squashfs");
    }

    @Test
    void fileOfZerosIsAnEmptyImage() {
        assertThatThrownBy(() -> images.open(new byte[100_000])).hasMessageContaining("an empty image");
    }

    @Test
    void suffixDoesNotMatter() throws Exception {
        var image = Files.write(
                directory.resolve("image.deb"), new TinyCpio().file("a", "x").bytes());
        try (var tree = TargetImageFile.open(image, images.work())) {
            assertThat(tree.files()).containsExactly("a");
        }
    }

    @Test
    void largeFileIsNotKeptInMemory() throws Exception {
        var content = new byte[40 << 20];
        content[content.length - 1] = 1;
        var packed = Packing.pack(
                Compression.zstd,
                new TinyTar().file("a", 0644, content).file("b", "x").bytes());
        try (var tree = images.open(packed)) {
            assertThat(tree.read("b")).asString().isEqualTo("x");
            assertThat(tree.read("a")).isEqualTo(content);
            try (var unpacked = Files.walk(images.work())) {
                assertThat(unpacked.filter(Files::isRegularFile))
                        .allSatisfy(file -> assertThat(Files.size(file)).isGreaterThan(content.length));
            }
        }
        images.assertNothingIsLeft();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zstd", "xz", "gzip"})
    void bombIsRefusedAndLeavesNothing(String kind) throws Exception {
        var archive = new TinyTar().file("a", 0644, new byte[3 << 20]).bytes();
        Files.write(images.image(), Packing.pack(Compression.valueOf(kind), archive));
        assertThatThrownBy(() -> TargetImageFile.open(images.image(), images.work(), 2 << 20))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageContaining("unpacks to more than is allowed")
                .hasMessageContaining("the limit is 2097152 bytes, and " + images.work() + " had ");
        images.assertNothingIsLeft();
    }

    @Test
    void xzIndexThatTellsOfABombIsBelievedAtOnce() throws Exception {
        Files.write(images.image(), Packing.xzInBlocks(new byte[3 << 20], 1 << 20));
        assertThatThrownBy(() -> TargetImageFile.open(images.image(), images.work(), 2 << 20))
                .hasMessageContaining("unpacks to more than is allowed: %d bytes so far", 3 << 20);
        images.assertNothingIsLeft();
    }

    @Test
    void witnessIsTheImage() throws Exception {
        try (var tree = images.open(new TinyCpio().file("a", "x").bytes())) {
            var witnesses = tree.witnesses();
            assertThat(witnesses).singleElement().satisfies(witness -> {
                assertThat(witness.path()).isEqualTo(images.image());
                assertThat(witness.holds()).isTrue();
            });
            Files.writeString(images.image(), "other");
            assertThat(witnesses.getFirst().holds()).isFalse();
        }
    }

    @Test
    void witnessOfALinkIsWhatItLeadsTo() throws Exception {
        Files.write(images.image(), new TinyCpio().file("a", "x").bytes());
        var link = Files.createSymbolicLink(directory.resolve("link"), images.image());
        try (var tree = TargetImageFile.open(link, images.work())) {
            assertThat(tree.name()).isEqualTo(link.toString());
            assertThat(tree.witnesses().getFirst().path()).isEqualTo(images.image());
        }
    }

    /** A change while it is read must not go unseen. */
    @Test
    void witnessIsFromBeforeTheImageWasRead() throws Exception {
        try (var tree = images.open(new TinyCpio().file("a", "x").bytes())) {
            Files.writeString(images.image(), "other");
            assertThat(tree.witnesses().getFirst().holds()).isFalse();
        }
    }

    @Test
    void fileThatIsNotInTheImageIsNamed() throws Exception {
        try (var tree = images.open(new TinyCpio().file("a", "x").link("l", "a").bytes())) {
            assertThatThrownBy(() -> tree.read("l"))
                    .isInstanceOf(NoSuchFileException.class)
                    .hasMessage(images.image() + ": l");
            assertThatThrownBy(() -> tree.isExecutable("../a")).isInstanceOf(NoSuchFileException.class);
        }
    }
}
