package io.quinit.image.tree;

import io.quinit.image.MalformedFileException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;

/** A fresh folder for what one image has to be unpacked to: made when first asked for, gone with all that is in it when closed. */
final class WorkFolder implements AutoCloseable {
    /** Most bytes to unpack, unless a test says less: a few kilobytes can unpack to petabytes. */
    static final long LIMIT = 64L << 30;

    /** What stays free on the disk. */
    private static final long RESERVE = 256L << 20;

    private final Path parent;
    private final long limit;
    private Path path;
    private long free;

    WorkFolder(Path parent, long limit) {
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
                    "unpacks to more than is allowed: %d bytes so far; the limit is %d bytes, and %s has %d bytes free, of which %d stay free"
                            .formatted(bytes, limit, parent, free, RESERVE));
        }
    }

    @Override
    public void close() throws IOException {
        if (path != null) {
            Files.walkFileTree(path, new Deletion());
            path = null;
        }
    }

    /** Lets the owner of a file do what these permissions name, too: an image has folders that not even their owner may write to. */
    static void allow(Path file, PosixFilePermission... more) throws IOException {
        var view = Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        var permissions = view.readAttributes().permissions();
        boolean changed = false;
        for (var permission : more) {
            changed |= permissions.add(permission);
        }
        if (changed) {
            view.setPermissions(permissions);
        }
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            allow(
                    folder,
                    PosixFilePermission.OWNER_READ,
                    PosixFilePermission.OWNER_WRITE,
                    PosixFilePermission.OWNER_EXECUTE);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
