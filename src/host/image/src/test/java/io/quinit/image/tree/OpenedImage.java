package io.quinit.image.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.image.FileTree;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes images into a test's directory and opens them; nothing may stay in the work directory. */
final class OpenedImage {
    private final Path image;
    private final Path work;

    OpenedImage(Path directory) {
        this.image = directory.resolve("image.bin");
        this.work = directory.resolve("work");
    }

    Path image() {
        return image;
    }

    Path work() {
        return work;
    }

    FileTree open(byte[]... parts) throws IOException {
        Files.write(image, join(parts));
        return TargetImageFile.open(image, work);
    }

    /** Opens, reads every file, closes: content by path, and {@code -> target} for a link. */
    SortedMap<String, String> content(byte[]... parts) throws IOException {
        var content = new TreeMap<String, String>();
        try (var tree = open(parts)) {
            for (var path : tree.files()) {
                content.put(path, new String(tree.read(path), StandardCharsets.UTF_8));
            }
            tree.links().forEach((path, target) -> content.put(path, "-> " + target));
        } finally {
            assertNothingIsLeft();
        }
        return content;
    }

    void assertNothingIsLeft() throws IOException {
        if (Files.exists(work)) {
            try (var left = Files.list(work)) {
                assertThat(left).isEmpty();
            }
        }
    }

    static byte[] join(byte[]... parts) {
        var joined = new ByteArrayOutputStream();
        for (var part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}
