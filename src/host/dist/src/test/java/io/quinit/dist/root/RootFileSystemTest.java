package io.quinit.dist.root;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quinit.host.HostFailure;
import io.quinit.host.HostProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** With the host's real programs; skipped where e2fsprogs or erofs-utils is not installed. */
class RootFileSystemTest {
    private static final OptionalLong SIZE = OptionalLong.of(8 << 20);

    @TempDir
    private Path directory;

    @BeforeEach
    void programsAreThere() {
        for (var program : List.of("mke2fs", "debugfs", "e2fsck", "mkfs.erofs")) {
            assumeTrue(isInstalled(program), program + " is not installed");
        }
    }

    private static boolean isInstalled(String program) {
        try {
            new HostProgram(program, "").path();
            return true;
        } catch (HostFailure missing) {
            return false;
        }
    }

    private static Path content(Path root, List<String> names, long time) throws IOException {
        Files.createDirectories(root);
        for (var name : names) {
            var file = Files.writeString(root.resolve(name), "content of " + name);
            Files.setLastModifiedTime(file, FileTime.fromMillis(time));
        }
        return root;
    }

    @ParameterizedTest
    @EnumSource
    void sameContentSameBytes(RootFileSystem type) throws Exception {
        var size = type == RootFileSystem.ext4 ? SIZE : OptionalLong.empty();
        var one = content(directory.resolve("one"), List.of("a", "b", "c d"), 1_000_000);
        var two = content(directory.resolve("two"), List.of("c d", "b", "a"), 2_000_000_000);
        type.make(one, size, directory.resolve("1.img"));
        type.make(two, size, directory.resolve("2.img"));
        assertThat(directory.resolve("1.img")).hasSameBinaryContentAs(directory.resolve("2.img"));
    }

    @Test
    void ext4ImageIsSoundAndHoldsTheFiles() throws Exception {
        var image = directory.resolve("root.img");
        var root = content(directory.resolve("root"), List.of("hello world"), 0);
        RootFileSystem.ext4.make(root, SIZE, image);
        new HostProgram("e2fsck", "e2fsprogs").run(Map.of(), List.of("-fn", image.toString()));
        var debugfs = new HostProgram("debugfs", "e2fsprogs");
        assertThat(debugfs.run(Map.of(), List.of("-R", "cat \"/hello world\"", image.toString())))
                .anyMatch(line -> line.endsWith("content of hello world"));
        assertThat(debugfs.run(Map.of(), List.of("-R", "stat \"/hello world\"", image.toString())))
                .anyMatch(line -> line.matches("User: +0 +Group: +0 .*"));
    }

    @Test
    void contentThatDoesNotFitIsAFailureAndLeavesNoImage() throws Exception {
        var root = Files.createDirectory(directory.resolve("root"));
        Files.write(root.resolve("large"), random(9 << 20));
        var image = directory.resolve("root.img");
        assertThatThrownBy(() -> RootFileSystem.ext4.make(root, SIZE, image))
                .isInstanceOf(HostFailure.class)
                .hasMessageContaining("is that large enough?");
        assertThat(image).doesNotExist();
    }

    private static byte[] random(int size) {
        var bytes = new byte[size];
        new Random(1).nextBytes(bytes);
        return bytes;
    }

    @Test
    void erofsTakesNoSize() {
        assertThatThrownBy(() -> RootFileSystem.erofs.make(directory, SIZE, directory.resolve("x")))
                .hasMessageContaining("leave the size out");
    }
}
