package io.quinit.image.tree;

import io.quinit.host.TemporaryDirectory;
import io.quinit.image.MalformedFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A fresh directory for what one image has to be unpacked to: made when first asked for, gone with all that is in it when closed. */
final class WorkDirectory implements AutoCloseable {
    /** Most bytes to unpack, unless a test says less: a few kilobytes can unpack to petabytes. */
    static final long LIMIT = 64L << 30;

    /** What stays free on the disk. */
    private static final long RESERVE = 256L << 20;

    private final Path parent;
    private final long limit;
    private Path path;
    private long free;

    WorkDirectory(Path parent, long limit) {
        this.parent = parent;
        this.limit = limit;
    }

    Path path() throws IOException {
        if (path == null) {
            Files.createDirectories(parent);
            path = Files.createTempDirectory(parent, "image-").toRealPath();
            free = Files.getFileStore(path).getUsableSpace();
        }
        return path;
    }

    /** @throws MalformedFileException when so many bytes in all are too many */
    void require(long bytes) throws IOException {
        path();
        if (bytes > Math.min(limit, free - RESERVE)) {
            throw new MalformedFileException(
                    "unpacks to more than is allowed: %d bytes so far; the limit is %d bytes, and %s had %d bytes free, of which %d stay so"
                            .formatted(bytes, limit, parent, free, RESERVE));
        }
    }

    @Override
    public void close() throws IOException {
        if (path != null) {
            OwnerAccess.grant(path);
            TemporaryDirectory.delete(path);
            path = null;
        }
    }
}
