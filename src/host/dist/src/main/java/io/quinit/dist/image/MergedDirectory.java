package io.quinit.dist.image;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Set;

/**
 * Unpacked packages together in one directory, as they lie on a machine: Debian 12 keeps /bin, /lib and /sbin below /usr, its packages do
 * not.
 *
 * @see <a href="https://wiki.debian.org/UsrMerge">UsrMerge</a>
 */
record MergedDirectory(Path directory) {
    private static final Set<String> BELOW_USR = Set.of("bin", "lib", "lib64", "sbin");

    /** Nothing is copied that can be linked: neither is written to. */
    void add(Path unpacked) throws IOException {
        try (var walk = Files.walk(unpacked)) {
            for (var path : walk.toList()) {
                add(path, place(unpacked.relativize(path)));
            }
        }
    }

    private Path place(Path path) {
        var root = BELOW_USR.contains(path.getName(0).toString()) ? directory.resolve("usr") : directory;
        return root.resolve(path.toString());
    }

    private static void add(Path path, Path place) throws IOException {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectories(place);
        } else if (Files.isSymbolicLink(path)) {
            Files.deleteIfExists(place);
            Files.createSymbolicLink(place, Files.readSymbolicLink(path));
        } else {
            Files.deleteIfExists(place);
            link(path, place);
        }
    }

    private static void link(Path file, Path place) throws IOException {
        try {
            Files.createLink(place, file);
        } catch (FileSystemException | UnsupportedOperationException anotherDisk) {
            Files.copy(file, place);
        }
    }
}
