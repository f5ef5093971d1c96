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

class FolderTreeTest {
    @TempDir
    private Path folder;

    @Test
    void regularFilesAreListedSorted() throws Exception {
        Files.createDirectories(folder.resolve("b"));
        Files.writeString(folder.resolve("b/x"), "1");
        Files.writeString(folder.resolve("a"), "2");
        var tree = FolderTree.of(folder);
        assertThat(tree.files()).containsExactly("a", "b/x");
        assertThat(tree.read("b/x")).asString().isEqualTo("1");
    }

    @Test
    void linksOutOfTheFolderAreNotFollowed() throws Exception {
        Files.createSymbolicLink(folder.resolve("passwd"), Path.of("/etc/passwd"));
        Files.createSymbolicLink(folder.resolve("etc"), Path.of("/etc"));
        var tree = FolderTree.of(folder);
        assertThat(tree.files()).isEmpty();
        assertThat(tree.links()).containsOnlyKeys("etc", "passwd").containsEntry("passwd", "/etc/passwd");
        assertThatThrownBy(() -> tree.read("etc/passwd")).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void pathOutOfTheFolderIsNotRead() throws Exception {
        var inside = Files.createDirectory(folder.resolve("image"));
        Files.writeString(folder.resolve("secret"), "x");
        var tree = FolderTree.of(inside);
        assertThatThrownBy(() -> tree.read("../secret")).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void whatIsNoFolderIsRefused() {
        assertThatThrownBy(() -> FolderTree.of(folder.resolve("none"))).isInstanceOf(NotDirectoryException.class);
    }

    @Test
    void executableIsWhatSomebodyMayExecute() throws Exception {
        Files.writeString(folder.resolve("program"), "");
        Files.setPosixFilePermissions(folder.resolve("program"), PosixFilePermissions.fromString("rw-r-xr--"));
        Files.writeString(folder.resolve("text"), "");
        var tree = FolderTree.of(folder);
        assertThat(tree.isExecutable("program")).isTrue();
        assertThat(tree.isExecutable("text")).isFalse();
    }

    @Test
    void witnessesHoldUntilAFileThatWasReadOrAFolderChanges() throws Exception {
        Files.createDirectory(folder.resolve("b"));
        Files.writeString(folder.resolve("a"), "1");
        Files.writeString(folder.resolve("unread"), "1");
        var tree = FolderTree.of(folder);
        tree.read("a");
        var witnesses = tree.witnesses();
        assertThat(holds(witnesses)).isTrue();
        Files.writeString(folder.resolve("unread"), "22");
        assertThat(holds(witnesses)).isTrue();
        Files.writeString(folder.resolve("a"), "22");
        assertThat(holds(witnesses)).isFalse();
        var later = tree.witnesses();
        Files.writeString(folder.resolve("b/new"), "");
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
