package io.quinit.image.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quinit.image.MalformedFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

/** Archives of any content, and what becomes of them when they are damaged. */
class CpioReaderPropertiesTest {
    private Path directory;

    @BeforeProperty
    void start() throws IOException {
        directory = Files.createTempDirectory("cpio");
    }

    @AfterProperty
    void end() throws IOException {
        Files.deleteIfExists(directory.resolve("image.bin"));
        Files.deleteIfExists(directory.resolve("work"));
        Files.delete(directory);
    }

    @Provide
    Arbitrary<Map<String, byte[]>> files() {
        var component = Arbitraries.strings()
                .withChars("ab.-_ ü\u4e16")
                .ofMinLength(1)
                .ofMaxLength(12)
                .filter(name -> !name.equals(".") && !name.equals(".."));
        var path = component.list().ofMinSize(1).ofMaxSize(4).map(names -> String.join("/", names));
        var content = Arbitraries.bytes().array(byte[].class).ofMaxSize(70);
        return Arbitraries.maps(path, content).ofMinSize(1).ofMaxSize(8);
    }

    private static byte[] archive(Map<String, byte[]> files) {
        var archive = new TinyCpio();
        files.forEach((path, content) -> archive.file(path, 0644, content));
        return archive.bytes();
    }

    private Map<String, byte[]> read(byte[] archive) throws IOException {
        var content = new TreeMap<String, byte[]>();
        try (var tree = new OpenedImage(directory).open(archive)) {
            for (var path : tree.files()) {
                content.put(path, tree.read(path));
            }
        }
        return content;
    }

    @Property(tries = 300)
    void whatWasWrittenIsReadBack(@ForAll("files") Map<String, byte[]> files) throws Exception {
        var read = read(archive(files));
        assertThat(read).hasSameSizeAs(files);
        files.forEach((path, content) -> assertThat(read.get(path)).isEqualTo(content));
    }

    /** Only what fills the trailer up to a multiple of 4 may be missing. */
    @Property(tries = 500)
    void everyCutIsFound(@ForAll("files") Map<String, byte[]> files, @ForAll @IntRange(max = 999) int permille)
            throws Exception {
        var whole = archive(files);
        int end = whole.length;
        while (whole[end - 1] == 0) {
            end--;
        }
        // The trailer's name ends with a NUL, which has to be there.
        var cut = Arrays.copyOf(whole, (int) ((long) (end + 1) * permille / 1000));
        assertThatThrownBy(() -> read(cut)).isInstanceOf(MalformedFileException.class);
        assertThat(read(Arrays.copyOf(whole, end + 1))).hasSameSizeAs(files);
    }

    @Property(tries = 1000)
    void changedBytesAreReadOrRefused(
            @ForAll("files") Map<String, byte[]> files, @ForAll @IntRange(max = 10_000) int at, @ForAll byte value) {
        var archive = archive(files);
        archive[at % archive.length] = value;
        assertReadOrRefused(archive);
    }

    @Property(tries = 1000)
    void anyBytesAreReadOrRefused(@ForAll("magics") byte[] magic, @ForAll byte[] bytes) {
        assertReadOrRefused(OpenedImage.join(magic, bytes));
    }

    @Provide
    Arbitrary<byte[]> magics() throws IOException {
        var known = new ArrayList<byte[]>();
        known.add(CpioHeader.NEWC.getBytes());
        known.add(DebianArchive.MAGIC.getBytes());
        known.add(new byte[3]);
        known.add(Arrays.copyOf(new TinyTar().file("a", "x").bytes(), 512));
        for (var kind : Compression.values()) {
            var packed = Packing.pack(kind, new TinyCpio().file("a", "x").bytes());
            known.add(Arrays.copyOf(packed, 6));
            known.add(Arrays.copyOf(packed, packed.length / 2));
            known.add(packed);
        }
        return Arbitraries.of(known);
    }

    private void assertReadOrRefused(byte[] archive) {
        try {
            read(archive);
        } catch (MalformedFileException refused) {
            assertThat(refused).hasMessageStartingWith(directory.resolve("image.bin") + ": ");
            assertThat(refused.getMessage().chars()).noneMatch(Character::isISOControl);
        } catch (IOException other) {
            throw new AssertionError("neither read nor refused as malformed", other);
        }
    }
}
