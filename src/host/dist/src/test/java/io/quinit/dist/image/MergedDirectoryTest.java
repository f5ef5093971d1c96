package io.quinit.dist.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergedDirectoryTest {
    @TempDir
    private Path directory;

    private Path file(String path, String content) throws Exception {
        var file = directory.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private Path merged() throws Exception {
        var merged = new MergedDirectory(directory.resolve("merged"));
        merged.add(directory.resolve("a"));
        merged.add(directory.resolve("b"));
        return merged.directory();
    }

    @Test
    void whatLiesBesideUsrComesBelowIt() throws Exception {
        file("a/bin/tool", "1");
        file("a/usr/bin/other", "2");
        file("b/lib/modules/6.1/m.ko", "3");
        file("b/boot/config", "4");
        assertThat(merged().resolve("usr/bin/tool")).hasContent("1");
        assertThat(merged().resolve("usr/bin/other")).hasContent("2");
        assertThat(merged().resolve("usr/lib/modules/6.1/m.ko")).hasContent("3");
        assertThat(merged().resolve("boot/config")).hasContent("4");
        assertThat(merged().resolve("bin")).doesNotExist();
    }

    @Test
    void laterPackageWinsAndTheEarlierOneStaysAsItWas() throws Exception {
        var first = file("a/record", "a");
        file("b/record", "b");
        assertThat(merged().resolve("record")).hasContent("b");
        assertThat(first).hasContent("a");
    }

    @Test
    void linksStayLinks() throws Exception {
        file("a/usr/bin/busybox", "");
        Files.createSymbolicLink(directory.resolve("a/usr/bin/sh"), Path.of("busybox"));
        Files.createDirectories(directory.resolve("b"));
        assertThat(Files.readSymbolicLink(merged().resolve("usr/bin/sh"))).isEqualTo(Path.of("busybox"));
    }
}
