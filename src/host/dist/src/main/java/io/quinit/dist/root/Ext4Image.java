package io.quinit.dist.root;

import io.quinit.dist.Reproducible;
import io.quinit.host.HostFailure;
import io.quinit.host.HostProgram;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * An ext4 image. mke2fs makes it empty and debugfs fills it, in sorted order: {@code mke2fs -d} takes names in the order of the host's
 * directory and change times from the host's clock, so that it never makes the same image twice.
 */
final class Ext4Image {
    private static final HostProgram MKE2FS = new HostProgram("mke2fs", "e2fsprogs");
    private static final HostProgram DEBUGFS = new HostProgram("debugfs", "e2fsprogs");
    private static final long BLOCK = 4096;
    private static final long MEBIBYTE = 1 << 20;

    private Ext4Image() {}

    static void make(Path directory, OptionalLong size, Path out) throws IOException {
        long bytes = size.isPresent() ? size.getAsLong() : usualSize(directory);
        try (var image = new RandomAccessFile(out.toFile(), "rw")) {
            image.setLength(bytes / BLOCK * BLOCK);
        }
        MKE2FS.run(
                clock(),
                List.of(
                        "-q",
                        "-F",
                        "-t",
                        "ext4",
                        "-b",
                        Long.toString(BLOCK),
                        "-m",
                        "0",
                        "-U",
                        Reproducible.UUID,
                        // Written out now: otherwise the guest's kernel does it in the background, and the default is
                        // the host kernel's.
                        "-E",
                        "hash_seed=" + Reproducible.UUID
                                + ",root_owner=0:0,lazy_itable_init=0,lazy_journal_init=0,nodiscard",
                        out.toString()));
        fill(directory, out);
    }

    private static void fill(Path directory, Path image) throws IOException {
        var script = Files.createTempFile("quinit-root", ".debugfs");
        try {
            Files.write(script, DebugfsScript.filling(directory, time()));
            var lines = DEBUGFS.run(clock(), List.of("-w", "-f", script.toString(), image.toString()));
            // debugfs ends with status 0 whatever happens: it says its version, repeats each command, and complains.
            var complaints = lines.stream()
                    .filter(line -> !line.startsWith("debugfs") && !line.startsWith("Allocated inode: "))
                    .limit(5)
                    .toList();
            if (!complaints.isEmpty()) {
                throw new HostFailure("%s does not go into an ext4 image of %d MiB; is that large enough?%n%s"
                        .formatted(directory, Files.size(image) / MEBIBYTE, String.join("\n", complaints)));
            }
        } finally {
            Files.delete(script);
        }
    }

    /** e2fsprogs takes 0 for "the host's clock". */
    private static long time() {
        return Math.max(1, Reproducible.time());
    }

    /** mke2fs 1.47.0 ignores SOURCE_DATE_EPOCH. */
    private static Map<String, String> clock() {
        return Map.of("E2FSPROGS_FAKE_TIME", Long.toString(time()));
    }

    private static long usualSize(Path directory) throws IOException {
        long content = 0;
        try (var files = Files.walk(directory)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                content += Files.size(file);
            }
        }
        return (2 * content / MEBIBYTE + 16) * MEBIBYTE;
    }
}
