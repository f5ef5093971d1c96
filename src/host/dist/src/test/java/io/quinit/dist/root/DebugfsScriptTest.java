package io.quinit.dist.root;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DebugfsScriptTest {
    @TempDir
    private Path directory;

    @Test
    void contentIsAddedSortedWithOwnerAndTimesSet() throws Exception {
        Files.createDirectory(directory.resolve("b"));
        Files.writeString(directory.resolve("b/x"), "1");
        Files.createSymbolicLink(directory.resolve("a"), Path.of("b/x"));
        assertThat(DebugfsScript.filling(directory, 7))
                .containsSubsequence(
                        "cd \"/\"",
                        "symlink \"a\" \"b/x\"",
                        "mkdir \"b\"",
                        "set_inode_field \"/b\" uid 0",
                        "cd \"/b/\"",
                        "write \"" + directory + "/b/x\" \"x\"",
                        "set_inode_field \"/b/x\" gid 0",
                        "set_inode_field \"/b/x\" ctime @7");
    }

    @Test
    void quotesInNamesAreDoubled() throws Exception {
        Files.createDirectory(directory.resolve("a \"b\""));
        assertThat(DebugfsScript.filling(directory, 1)).contains("mkdir \"a \"\"b\"\"\"");
    }

    @Test
    void lineBreakInANameCannotBecomeACommand() throws Exception {
        Files.writeString(directory.resolve("a\nrm init"), "");
        assertThatThrownBy(() -> DebugfsScript.filling(directory, 1)).hasMessageContaining("line break");
    }
}
