package io.quinit.image.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.quinit.image.MalformedFileException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.commons.compress.archivers.ar.ArArchiveEntry;
import org.apache.commons.compress.archivers.ar.ArArchiveOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DebianArchiveTest {
    private static final byte[] VERSION = "2.0\n".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    private Path directory;

    private OpenedImage images;
    private byte[] data;

    @BeforeEach
    void start() throws IOException {
        images = new OpenedImage(directory);
        data = new TinyTar()
                .entry("./", '5', "")
                .file("./lib/modules/6.1/kernel/a.ko", "module")
                .file("./boot/vmlinuz-6.1", "kernel")
                .bytes();
    }

    private static byte[] archive(Object... namesAndContents) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var ar = new ArArchiveOutputStream(bytes)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                var content = (byte[]) namesAndContents[i + 1];
                ar.putArchiveEntry(new ArArchiveEntry((String) namesAndContents[i], content.length));
                ar.write(content);
                ar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    private byte[] packaged(String name, byte[] packed) throws IOException {
        return archive("debian-binary", VERSION, "control.tar.xz", new byte[3], name, packed);
    }

    @ParameterizedTest
    @CsvSource({"data.tar.xz,xz", "data.tar.zst,zstd", "data.tar.gz,gzip", "data.tar.bz2,bzip2", "data.tar.lzma,lzma"})
    void packedPackageIsRead(String name, Compression kind) throws Exception {
        assertThat(images.content(packaged(name, Packing.pack(kind, data))))
                .containsExactly(entry("boot/vmlinuz-6.1", "kernel"), entry("lib/modules/6.1/kernel/a.ko", "module"));
    }

    @Test
    void unpackedPackageIsReadInItsPlace() throws Exception {
        assertThat(images.content(packaged("data.tar", data))).hasSize(2);
        assertThat(images.work()).doesNotExist();
    }

    @Test
    void blocksOfXzAreFoundInsideThePackage() throws Exception {
        assertThat(images.content(packaged("data.tar.xz", Packing.xzInBlocks(data, 1000))))
                .containsEntry("boot/vmlinuz-6.1", "kernel");
    }

    @Test
    void packageWithoutDataIsRefused() throws Exception {
        var archive = archive("debian-binary", VERSION, "control.tar.xz", new byte[3]);
        assertThatThrownBy(() -> images.content(archive))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageContaining(
                        "a Debian package without data.tar: its members are [debian-binary, control.tar.xz]");
    }

    @Test
    void otherArArchiveIsNoPackage() throws Exception {
        var archive = archive("a.o", VERSION);
        assertThatThrownBy(() -> images.content(archive))
                .hasMessageContaining("no Debian package: its members are [a.o]");
    }

    @Test
    void packageCutAnywhereIsCutShort() throws Exception {
        var whole = packaged("data.tar.xz", Packing.pack(Compression.xz, data));
        for (int length = 9; length < whole.length; length++) {
            var cut = Arrays.copyOf(whole, length);
            // A cut right behind a member, or behind the byte that fills it up, leaves a package without the next.
            boolean betweenMembers = length == 72 || length == 72 + 63 || length == 72 + 64;
            assertThatThrownBy(() -> images.content(cut))
                    .as("%d of %d bytes", length, whole.length)
                    .isInstanceOf(MalformedFileException.class)
                    .hasMessageContaining(betweenMembers ? "without data.tar" : "cut short: ends in the middle of ");
        }
    }

    @Test
    void memberThatIsCutInsideAWholePackageIsCutShort() throws Exception {
        var packed = Packing.pack(Compression.xz, data);
        var archive = packaged("data.tar.xz", Arrays.copyOf(packed, packed.length - 30));
        assertThatThrownBy(() -> images.content(archive))
                .hasMessageContaining("cut short: ends inside its xz data, after %d bytes", packed.length - 30);
    }

    @ParameterizedTest
    @CsvSource({"-1", "x", "''"})
    void memberOfAbsurdSizeIsRefused(String size) throws Exception {
        var archive = packaged("data.tar", data);
        System.arraycopy("%-10s".formatted(size).getBytes(StandardCharsets.US_ASCII), 0, archive, 56, 10);
        assertThatThrownBy(() -> images.content(archive))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageContaining("damaged: no header of an ar member at 8");
    }
}
