package io.quinit.image.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.quinit.image.MalformedFileException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CpioReaderTest {
    @TempDir
    private Path directory;

    private OpenedImage images;

    @BeforeEach
    void start() {
        images = new OpenedImage(directory);
    }

    @Test
    void filesAndLinksAreRead() throws Exception {
        var archive = new TinyCpio()
                .directory(".")
                .directory("bin")
                .file("./bin/init", 0755, "x".getBytes())
                .file("/etc/name", "tiny")
                .link("sbin", "bin")
                .entry("dev/console", 0020600, 9, 1, 0, new byte[0]);
        try (var tree = images.open(archive.bytes())) {
            assertThat(tree.files()).containsExactly("bin/init", "etc/name");
            assertThat(tree.links()).containsExactly(entry("sbin", "bin"));
            assertThat(tree.isExecutable("bin/init")).isTrue();
            assertThat(tree.isExecutable("etc/name")).isFalse();
            assertThat(tree.name()).isEqualTo(images.image().toString());
        }
    }

    @Test
    void laterEntryTakesThePlaceOfAnEarlierOne() throws Exception {
        assertThat(images.content(new TinyCpio()
                        .file("a", "old")
                        .file("a", "new")
                        .file("b", "file")
                        .link("b", "link")
                        .file("c", "file")
                        .directory("c")
                        .bytes()))
                .containsExactly(entry("a", "new"), entry("b", "-> link"));
    }

    @Test
    void hardLinksShareTheContentThatComesWithTheLast() throws Exception {
        assertThat(images.content(new TinyCpio()
                        .hardLink("a", 7, "")
                        .hardLink("other", 8, "")
                        .hardLink("b", 7, "content")
                        .bytes()))
                .containsExactly(entry("a", "content"), entry("b", "content"), entry("other", ""));
    }

    @Test
    void inodesOfTheNextArchiveAreOthers() throws Exception {
        var first =
                new TinyCpio().hardLink("a", 7, "first").hardLink("b", 7, "").bytes();
        var second = new TinyCpio().hardLink("c", 7, "second").bytes();
        assertThat(images.content(first, second)).containsEntry("a", "first").containsEntry("c", "second");
    }

    @Test
    void checksumOfTheKindCrcIsChecked() throws Exception {
        var good = new TinyCpio(CpioHeader.CRC).file("a", "content").bytes();
        assertThat(images.content(good)).containsEntry("a", "content");
        good[116] ^= 1;
        assertThatThrownBy(() -> images.content(good))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageContaining("image.bin: damaged: entry \"a\" has a wrong checksum");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../a", "a/../../b", "a/..", "..", "/../etc/passwd"})
    void nameThatLeadsOutOfTheImageIsRefused(String name) {
        var archive = new TinyCpio().file(name, "x").bytes();
        assertThatThrownBy(() -> images.content(archive))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageEndingWith("entry \"" + name + "\" leads out of the image");
    }

    @ParameterizedTest
    @CsvSource({"'a\nb',a\\x0ab", "'a\u001b[2J',a\\x1b[2J", "'a\0b',a\\x00b", "'a\u009b',a\\x9b"})
    void controlCharactersAreRefusedAndNotShown(String name, String shown) {
        var archive = new TinyCpio().file(name, "x").bytes();
        assertThatThrownBy(() -> images.content(archive))
                .hasMessageEndingWith("entry \"" + shown + "\": control characters in a name");
    }

    @Test
    void emptyNameIsRefused() {
        assertThatThrownBy(() -> images.content(new TinyCpio().file("", "x").bytes()))
                .hasMessageEndingWith("entry without a name");
    }

    @Test
    void fileInPlaceOfTheRootIsRefused() {
        assertThatThrownBy(() -> images.content(new TinyCpio().file("./", "x").bytes()))
                .hasMessageContaining("the root of the image is no folder");
    }

    @Test
    void entryBelowALinkStaysWhereItsNameSays() throws Exception {
        assertThat(images.content(new TinyCpio()
                        .link("etc", "/etc")
                        .file("etc/passwd", "own")
                        .bytes()))
                .containsExactly(entry("etc", "-> /etc"), entry("etc/passwd", "own"));
    }

    @ParameterizedTest
    @CsvSource({"6,0000000g", "94,00000000", "94,ffffffff", "94,00001001"})
    void absurdNumberIsRefused(int at, String digits) {
        var archive = new TinyCpio().file("a", "x").bytes();
        System.arraycopy(digits.getBytes(), 0, archive, at, 8);
        assertThatThrownBy(() -> images.content(archive))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageContaining("damaged: cpio header at 0");
    }

    @Test
    void sizeBeyondTheEndMeansCutShort() {
        var archive = new TinyCpio()
                .entry("lib/a", CpioHeader.REGULAR, 1, 1, 0xffffffffL, new byte[3])
                .bytes();
        assertThatThrownBy(() -> images.content(archive))
                .hasMessageContaining(
                        "cut short: ends in the middle of entry \"lib/a\", after %d bytes; fetch it again",
                        archive.length);
    }

    @Test
    void archiveWithoutTrailerIsCutShort() {
        assertThatThrownBy(() -> images.content(new TinyCpio().file("a", "x").open()))
                .hasMessageContaining("cut short: ends where an entry or the end mark TRAILER!!! is due");
    }

    @Test
    void archiveOfTheOldKindIsNamed() {
        assertThatThrownBy(() -> images.content("0707070000".getBytes()))
                .hasMessageContaining("make it with cpio -H newc");
    }

    @Test
    void archiveWithNothingInItIsAnEmptyImage() {
        assertThatThrownBy(() -> images.content(new TinyCpio().bytes()))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageEndingWith("image.bin: an empty image: there is no file in it");
    }

    @Test
    void damageBetweenEntriesIsFound() {
        var archive = new TinyCpio().file("a", "x").file("b", "y").bytes();
        Arrays.fill(archive, 116, 122, (byte) '!');
        assertThatThrownBy(() -> images.content(archive)).hasMessageContaining("damaged: no cpio header at 116");
    }
}
