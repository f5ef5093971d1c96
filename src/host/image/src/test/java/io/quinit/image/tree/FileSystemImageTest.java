package io.quinit.image.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.quinit.image.MalformedFileException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Images of file systems, as the host's own programs make them. */
class FileSystemImageTest {
    @TempDir
    private Path directory;

    private Path content;
    private OpenedImage images;

    @BeforeEach
    void start() throws IOException {
        images = new OpenedImage(directory);
        content = Files.createDirectories(directory.resolve("content"));
        Files.createDirectories(content.resolve("lib/modules/6.1/kernel"));
        Files.writeString(content.resolve("lib/modules/6.1/kernel/a.ko"), "module");
        Files.writeString(content.resolve("program"), "x".repeat(10_000));
        Files.setPosixFilePermissions(content.resolve("program"), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private byte[] made(FileSystemKind kind, String... options) throws IOException {
        Files.deleteIfExists(images.image());
        var image = images.image().toString();
        switch (kind) {
            case ext -> run("mke2fs", "-q", "-d", content.toString(), options, image, "16M");
            case erofs -> run("mkfs.erofs", options, image, content.toString());
            case squashfs -> run("mksquashfs", content.toString(), image, "-quiet", "-no-progress", options);
        }
        return Files.readAllBytes(images.image());
    }

    private void run(String name, Object... arguments) throws IOException {
        var words = Stream.of(arguments)
                .flatMap(argument -> argument instanceof String[] list ? Stream.of(list) : Stream.of((String) argument))
                .toList();
        var result = new ImageProgram(name, "of its own").run(directory, words);
        assertThat(result.status()).as(result.toString()).isZero();
    }

    static Stream<Arguments> kinds() {
        return Stream.of(
                Arguments.of(FileSystemKind.ext, new String[] {"-t", "ext2"}),
                Arguments.of(FileSystemKind.ext, new String[] {"-t", "ext3"}),
                Arguments.of(FileSystemKind.ext, new String[] {"-t", "ext4"}),
                Arguments.of(FileSystemKind.ext, new String[] {"-t", "ext4", "-b", "1024", "-O", "inline_data,^64bit"}),
                Arguments.of(FileSystemKind.erofs, new String[0]),
                Arguments.of(FileSystemKind.erofs, new String[] {"-zlz4hc"}),
                Arguments.of(FileSystemKind.squashfs, new String[0]),
                Arguments.of(FileSystemKind.squashfs, new String[] {"-comp", "zstd"}));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void filesAndLinksAreRead(FileSystemKind kind, String[] options) throws Exception {
        var longTarget = "../".repeat(40) + "etc/name";
        Files.createSymbolicLink(content.resolve("short"), Path.of("/etc/passwd"));
        Files.createSymbolicLink(content.resolve("long"), Path.of(longTarget));
        Files.createLink(content.resolve("same"), content.resolve("program"));
        try (var tree = images.open(made(kind, options))) {
            assertThat(tree.files()).containsExactly("lib/modules/6.1/kernel/a.ko", "program", "same");
            assertThat(tree.links()).containsExactly(entry("long", longTarget), entry("short", "/etc/passwd"));
            assertThat(tree.read("lib/modules/6.1/kernel/a.ko")).asString().isEqualTo("module");
            assertThat(tree.read("program")).asString().isEqualTo("x".repeat(10_000));
            assertThat(tree.read("same")).asString().isEqualTo("x".repeat(10_000));
            assertThat(tree.isExecutable("program")).isTrue();
            assertThat(tree.isExecutable("lib/modules/6.1/kernel/a.ko")).isFalse();
            assertThat(tree.name()).isEqualTo(images.image().toString());
            assertThat(tree.witnesses())
                    .singleElement()
                    .satisfies(witness -> assertThat(witness.path()).isEqualTo(images.image()));
        }
        images.assertNothingIsLeft();
    }

    @ParameterizedTest
    @EnumSource
    void directoryOfManyFilesIsRead(FileSystemKind kind) throws Exception {
        for (int i = 0; i < 2_000; i++) {
            Files.writeString(content.resolve("lib/file-with-a-name-that-takes-room-" + i), "");
        }
        try (var tree = images.open(made(kind))) {
            assertThat(tree.files()).hasSize(2_002).contains("lib/file-with-a-name-that-takes-room-1999");
        }
    }

    @ParameterizedTest
    @EnumSource
    void directoryThatNobodyMayOpenIsReadAndDeleted(FileSystemKind kind) throws Exception {
        var closed = Files.createDirectories(content.resolve("closed"));
        Files.writeString(closed.resolve("secret"), "x");

        assertThat(images.content(withClosedFolder(kind))).containsEntry("closed/secret", "x");
    }

    /** The modes are set in the image: only root could pack the folder if it had them already. */
    private byte[] withClosedFolder(FileSystemKind kind) throws IOException {
        return switch (kind) {
            case ext -> {
                made(kind);
                setMode("/closed", "040000");
                setMode("/closed/secret", "0100000");
                yield Files.readAllBytes(images.image());
            }
            case erofs -> {
                Files.setPosixFilePermissions(content.resolve("closed"), PosixFilePermissions.fromString("rwxr----x"));
                Files.setPosixFilePermissions(
                        content.resolve("closed/secret"), PosixFilePermissions.fromString("rw-r----x"));
                yield withMode(withMode(withoutChecksum(made(kind)), 040741, 040000), 0100641, 0100000);
            }
            case squashfs -> made(kind, "-p", "closed m 0 0 0", "-p", "closed/secret m 0 0 0");
        };
    }

    private void setMode(String path, String mode) throws IOException {
        run(
                "debugfs",
                "-w",
                "-R",
                "set_inode_field %s mode %s".formatted(path, mode),
                images.image().toString());
    }

    /** The first bit of the features that erofs may ignore. */
    private static byte[] withoutChecksum(byte[] image) {
        image[1024 + 8] &= ~1;
        return image;
    }

    /** The mode of the one inode of erofs that has this mode: its third number of 16 bits, inodes begin every 32 bytes. */
    private static byte[] withMode(byte[] image, int from, int to) {
        var numbers = ByteBuffer.wrap(image).order(ByteOrder.LITTLE_ENDIAN);
        var inodes = IntStream.iterate(0, at -> at < image.length, at -> at + 32)
                .filter(at -> numbers.getShort(at + 4) == (short) from)
                .toArray();
        assertThat(inodes).hasSize(1);
        numbers.putShort(inodes[0] + 4, (short) to);
        return image;
    }

    /** What debugfs and fsck.erofs would take for a path out of the directory that they write to. */
    @ParameterizedTest
    @EnumSource
    void nameThatLeadsOutOfTheImageIsRefused(FileSystemKind kind) throws Exception {
        Files.writeString(content.resolve("lib/evil0name"), "x");
        var image = replaced(
                switch (kind) {
                    case ext -> made(kind, "-t", "ext4", "-O", "^metadata_csum");
                    case erofs -> made(kind);
                    case squashfs -> made(kind, "-noI");
                },
                "evil0name",
                "../../pwn");
        assertThatThrownBy(() -> images.content(image))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageMatching(images.image()
                        + ": (entry \".*\\.\\./\\.\\./pwn.*|damaged: unsquashfs .*invalid characters in name.*)");
        assertThat(directory.resolve("pwn")).doesNotExist();
        assertThat(images.work().resolve("pwn")).doesNotExist();
    }

    private static byte[] replaced(byte[] image, String from, String to) {
        var text = new String(image, StandardCharsets.ISO_8859_1);
        assertThat(text).contains(from);
        return text.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @EnumSource
    void controlCharactersInANameAreRefused(FileSystemKind kind) throws Exception {
        Files.writeString(content.resolve("lib/a\nb"), "x");
        var image = made(kind);
        assertThatThrownBy(() -> images.content(image))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageContaining("control characters in a name");
    }

    @ParameterizedTest
    @EnumSource
    void imageCutShortIsRefused(FileSystemKind kind) throws Exception {
        var noise = new byte[100_000];
        new Random(1).nextBytes(noise);
        Files.write(content.resolve("noise"), noise);
        var image = made(kind);
        var cut = Arrays.copyOf(image, image.length - 50_000);
        assertThatThrownBy(() -> images.content(cut))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageContaining("cut short: ends inside an %s file system of ", kind)
                .hasMessageContaining(", after %d bytes; fetch it again", cut.length);
    }

    @ParameterizedTest
    @EnumSource
    void superblockThatPromisesTheMoonIsRefused(FileSystemKind kind) throws Exception {
        var image = made(kind);
        Arrays.fill(
                image,
                switch (kind) {
                    case ext -> 1024 + 0x18;
                    case erofs -> 1024 + 12;
                    case squashfs -> 40;
                },
                switch (kind) {
                    case ext -> 1024 + 0x18 + 4;
                    case erofs -> 1024 + 13;
                    case squashfs -> 48;
                },
                (byte) 0xff);
        assertThatThrownBy(() -> images.content(image))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageContaining("cut short: ");
    }

    @ParameterizedTest
    @EnumSource
    void damagedImageIsReadOrRefused(FileSystemKind kind) throws Exception {
        var image = made(kind);
        var random = new Random(kind.ordinal());
        for (int round = 0; round < 20; round++) {
            var damaged = image.clone();
            for (int i = 0; i < 30; i++) {
                damaged[random.nextInt(Math.min(image.length, 200_000))] = (byte) random.nextInt();
            }
            try {
                images.content(damaged);
            } catch (MalformedFileException refused) {
                assertThat(refused).hasMessageStartingWith(images.image().toString());
                assertThat(refused.getMessage().chars()).noneMatch(Character::isISOControl);
            }
            images.assertNothingIsLeft();
        }
    }

    @ParameterizedTest
    @EnumSource
    void imageThatUnpacksToTooMuchIsRefused(FileSystemKind kind) throws Exception {
        Files.write(content.resolve("large"), new byte[3 << 20]);
        made(kind);
        assertThatThrownBy(() -> {
                    try (var tree = TargetImageFile.open(images.image(), images.work(), 2 << 20)) {
                        tree.read("large");
                    }
                })
                .isInstanceOf(MalformedFileException.class)
                .hasMessageStartingWith(images.image().toString())
                .hasMessageContaining("unpacks to more than is allowed");
        images.assertNothingIsLeft();
    }

    @Test
    void emptyFileSystemIsAnEmptyImage() throws Exception {
        content = Files.createDirectories(directory.resolve("nothing"));
        var image = made(FileSystemKind.ext);
        assertThatThrownBy(() -> images.content(image)).hasMessageContaining("an empty image");
    }

    /** The first could be a link, through which the second would be written. */
    @Test
    void nameThatComesTwiceIsRefused() throws Exception {
        Files.writeString(content.resolve("lib/evil0name"), "x");
        Files.writeString(content.resolve("lib/evil1name"), "x");
        var image = replaced(made(FileSystemKind.erofs), "evil1name", "evil0name");
        assertThatThrownBy(() -> images.content(image))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageContaining("damaged: entry \"evil0name\" is there twice");
    }

    @Test
    void linkInPlaceOfTheRootIsRefused() throws Exception {
        var image = made(FileSystemKind.erofs);
        var numbers = ByteBuffer.wrap(image).order(ByteOrder.LITTLE_ENDIAN);
        int inodes = numbers.getInt(1024 + 40) << numbers.get(1024 + 12);
        numbers.putShort(inodes + 32 * numbers.getShort(1024 + 14) + 4, (short) 0120777);
        assertThatThrownBy(() -> images.content(image))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageContaining("the root of the erofs image is no folder");
    }

    @Test
    void imageNamedLikeAnOptionIsRead() throws Exception {
        made(FileSystemKind.ext);
        var image = Files.copy(images.image(), directory.resolve("-w?offset=1"));
        try (var tree = TargetImageFile.open(image, images.work())) {
            assertThat(tree.files()).contains("program");
        }
    }
}
