package io.quinit.dist.root;

import io.quinit.dist.Reproducible;
import io.quinit.host.HostProgram;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** An EROFS image: read-only, uncompressed, as large as its content. */
final class ErofsImage {
    private static final HostProgram MKFS = new HostProgram("mkfs.erofs", "erofs-utils");

    private ErofsImage() {}

    static void make(Path directory, Path out) {
        MKFS.run(
                Map.of(),
                List.of(
                        "--quiet",
                        "-T" + Reproducible.time(),
                        "-U" + Reproducible.UUID,
                        "--all-root",
                        // No extended attributes: they are the build machine's (SELinux labels), not the directory's.
                        "-x-1",
                        out.toString(),
                        directory.toString()));
    }
}
