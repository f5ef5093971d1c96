package io.quinit.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
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
}
