package io.quinit.dist.oci;

import io.quinit.dist.initramfs.CpioArchive;
import io.quinit.image.TinyKernel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A made test image with next to nothing in it. */
public final class MadeImage {
    public static final String RELEASE = "6.1.0-tiny";

    private MadeImage() {}

    public static Path in(Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.write(directory.resolve("root.img"), new byte[1 << 20]);
        writeInitramfs(directory.resolve("initramfs"), RELEASE);
        Files.write(directory.resolve("vmlinuz"), TinyKernel.x86(RELEASE));
        return directory;
    }

    /** @param release of its one module */
    public static void writeInitramfs(Path file, String release) throws IOException {
        var archive = new CpioArchive();
        archive.file("init", 0755, new byte[10]);
        archive.file("lib/modules/" + release + "/kernel/tiny.ko", 0644, new byte[20]);
        write(archive, file);
    }

    public static void write(CpioArchive archive, Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            archive.writeTo(out, 0);
        }
    }
}
