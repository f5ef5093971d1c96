package io.quinit.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryTreeTest {
    @TempDir
    private Path directory;

    @Test
    void regularFilesAreListedSorted() throws Exception {
        Files.createDirectories(directory.resolve("b"));
        Files.writeString(directory.resolve("b/x"), "1");
        Files.writeString(directory.resolve("a"), "2");
        var tree = DirectoryTree.of(directory);
        assertThat(tree.files()).containsExactly("a", "b/x");
        assertThat(tree.read("b/x")).asString().isEqualTo("1");
    }

    @Test
    void linksOutOfTheDirectoryAreNotFollowed() throws Exception {
        Files.createSymbolicLink(directory.resolve("passwd"), Path.of("/etc/passwd"));
        Files.createSymbolicLink(directory.resolve("etc"), Path.of("/etc"));
        var tree = DirectoryTree.of(directory);
        assertThat(tree.files()).isEmpty();
        assertThat(tree.links()).containsOnlyKeys("etc", "passwd").containsEntry("passwd", "/etc/passwd");
        assertThatThrownBy(() -> tree.read("etc/passwd")).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void pathOutOfTheDirectoryIsNotRead() throws Exception {
        var inside = Files.createDirectory(directory.resolve("image"));
        Files.writeString(directory.resolve("secret"), "x");
        var tree = DirectoryTree.of(inside);
        assertThatThrownBy(() -> tree.read("../secret")).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void whatIsNoDirectoryIsRefused() {
        assertThatThrownBy(() -> DirectoryTree.of(directory.resolve("none"))).isInstanceOf(NotDirectoryException.class);
    }

    @Test
    void executableIsWhatSomebodyMayExecute() throws Exception {
        Files.writeString(directory.resolve("program"), "");
        Files.setPosixFilePermissions(directory.resolve("program"), PosixFilePermissions.fromString("rw-r-xr--"));
        Files.writeString(directory.resolve("text"), "");
        var tree = DirectoryTree.of(directory);
        assertThat(tree.isExecutable("program")).isTrue();
        assertThat(tree.isExecutable("text")).isFalse();
    }

    @Test
    void witnessesHoldUntilAFileThatWasReadOrADirectoryChanges() throws Exception {
        Files.createDirectory(directory.resolve("b"));
        Files.writeString(directory.resolve("a"), "1");
        Files.writeString(directory.resolve("unread"), "1");
        var tree = DirectoryTree.of(directory);
        tree.read("a");
        var witnesses = tree.witnesses();
        assertThat(holds(witnesses)).isTrue();
        Files.writeString(directory.resolve("unread"), "22");
        assertThat(holds(witnesses)).isTrue();
        Files.writeString(directory.resolve("a"), "22");
        assertThat(holds(witnesses)).isFalse();
        var later = tree.witnesses();
        Files.writeString(directory.resolve("b/new"), "");
        assertThat(holds(later)).isFalse();
    }

    private static boolean holds(List<Witness> witnesses) throws IOException {
        for (var witness : witnesses) {
            if (!witness.holds()) {
                return false;
            }
        }
        return true;
    }
}
