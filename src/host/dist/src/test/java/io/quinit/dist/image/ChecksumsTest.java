package io.quinit.dist.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChecksumsTest {
    @TempDir
    private Path directory;

    private Checksums checksums;

    @BeforeEach
    void twoFiles() throws Exception {
        Files.writeString(directory.resolve("a"), "abc");
        Files.writeString(directory.resolve("b"), "");
        checksums = new Checksums(directory, List.of("a", "b"));
        checksums.write("key");
    }

    @Test
    void sumsAreInTheFormOfSha256sum() {
        assertThat(directory.resolve("SHA256SUMS")).hasContent("""
                        ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a
                        e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  b
                        """);
    }

    @Test
    void holdsAsLongAsNothingChanged() throws Exception {
        assertThat(checksums.holdsFor("key")).isTrue();
        assertThat(checksums.holdsFor("another key")).isFalse();
    }

    @Test
    void changedFileDoesNotCountAsMade() throws Exception {
        Files.writeString(directory.resolve("b"), "written to by a guest");
        assertThat(checksums.holdsFor("key")).isFalse();
    }

    @Test
    void missingFileDoesNotCountAsMade() throws Exception {
        Files.delete(directory.resolve("a"));
        assertThat(checksums.holdsFor("key")).isFalse();
    }

    @Test
    void forgottenKeyHoldsForNothing() throws Exception {
        checksums.forget();
        assertThat(checksums.holdsFor("key")).isFalse();
    }
}
