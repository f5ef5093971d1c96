package io.quinit.image.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.quinit.image.MalformedFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Several archives in a row, each with its own compression. */
class InitramfsTest {
    private static final byte[] PADDING = new byte[516];

    @TempDir
    private Path directory;

    private OpenedImage images;

    @BeforeEach
    void start() {
        images = new OpenedImage(directory);
    }

    private static byte[] archive(String name, String content) {
        return new TinyCpio().file(name, content).bytes();
    }

    @ParameterizedTest
    @EnumSource
    void compressedArchiveIsRead(Compression kind) throws Exception {
        assertThat(images.content(Packing.pack(kind, archive("init", "x".repeat(100_000)))))
                .containsExactly(entry("init", "x".repeat(100_000)));
    }

    @ParameterizedTest
    @EnumSource
    void archivesInARowAreRead(Compression kind) throws Exception {
        var microcode = archive("kernel/x86/microcode/GenuineIntel.bin", "code");
        var compressed = Packing.pack(kind, archive("init", "first"));
        var last = Packing.pack(Compression.gzip, archive("init", "last"));
        assertThat(images.content(microcode, PADDING, compressed, PADDING, last))
                .containsExactly(entry("init", "last"), entry("kernel/x86/microcode/GenuineIntel.bin", "code"));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "lz4Legacy")
    void archivesInARowNeedNoPadding(Compression kind) throws Exception {
        assertThat(images.content(Packing.pack(kind, archive("a", "1")), archive("b", "2"), archive("c", "3")))
                .containsOnlyKeys("a", "b", "c");
    }

    @Test
    void compressedDataMayHoldArchivesInARow() throws Exception {
        var two = OpenedImage.join(archive("a", "1"), PADDING, archive("b", "2"));
        assertThat(images.content(Packing.pack(Compression.zstd, two))).containsOnlyKeys("a", "b");
    }

    @Test
    void legacyLz4MagicMayComeAgain() throws Exception {
        var whole = archive("a", "1");
        assertThat(images.content(
                        Packing.pack(Compression.lz4Legacy, Arrays.copyOf(whole, 50)),
                        Packing.pack(Compression.lz4Legacy, Arrays.copyOfRange(whole, 50, whole.length))))
                .containsOnlyKeys("a");
    }

    @Test
    void legacyLz4BlockOfAbsurdSizeIsRefused() {
        var packed = new byte[] {2, 0x21, 0x4c, 0x18, -1, -1, -1, -1};
        assertThatThrownBy(() -> images.content(packed)).hasMessageContaining("lz4 block of 4294967295 bytes");
    }

    @Test
    void dictionaryOfGigabytesIsRefused() throws Exception {
        var packed = Packing.pack(Compression.lzma, archive("a", "1"));
        packed[4] = 0x40;
        assertThatThrownBy(() -> images.content(packed))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageContaining("KiB of memory to unpack, and 102400 KiB is the limit");
    }

    @Test
    void zerosMayComeFirst() throws Exception {
        assertThat(images.content(PADDING, archive("a", "1"))).containsOnlyKeys("a");
    }

    @Test
    void somethingElseBehindAnArchiveIsRefused() {
        assertThatThrownBy(() -> images.content(archive("a", "1"), PADDING, "what?".getBytes()))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageContaining("behind what was read: it starts with 77 68 61 74 3f");
    }

    @Test
    void somethingElseInsideCompressedDataIsRefused() throws Exception {
        var packed = Packing.pack(Compression.xz, "what?".getBytes());
        assertThatThrownBy(() -> images.content(packed))
                .hasMessageContaining("neither a cpio nor a tar archive inside the xz data: it starts with 77 68");
    }

    @ParameterizedTest
    @EnumSource
    void compressedDataCutAnywhereIsCutShort(Compression kind) throws Exception {
        var content = new byte[3000];
        new Random(1).nextBytes(content);
        var whole = Packing.pack(kind, new TinyCpio().file("a", 0644, content).bytes());
        // The first bytes tell what it is; the last ones are a checksum or an end mark.
        for (int length = 8; length < whole.length; length += length < whole.length - 50 ? 37 : 1) {
            var cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> images.content(cut))
                    .as("%s, %d of %d bytes", kind, length, whole.length)
                    .isInstanceOf(MalformedFileException.class)
                    .hasMessageContaining("cut short: ends inside its %s data, after %d bytes", kind, length);
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"lz4Legacy", "lzma"})
    void changedByteIsFoundByTheChecksum(Compression kind) throws Exception {
        var content = new byte[3000];
        new Random(1).nextBytes(content);
        var packed = Packing.pack(kind, new TinyCpio().file("a", 0644, content).bytes());
        packed[packed.length / 2] ^= 4;
        assertThatThrownBy(() -> images.content(packed))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageMatching(".*(damaged|cut short): .*" + kind + " data.*fetch it again");
    }
}
