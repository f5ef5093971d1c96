package io.quinit.image.tree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/** What the owner of unpacked files may do: an image has some that not even their owner can read, which stops all but root. */
final class OwnerAccess {
    private static final Set<PosixFilePermission> TO_DIRECTORY = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private static final Set<PosixFilePermission> TO_FILE = EnumSet.of(PosixFilePermission.OWNER_READ);

    private OwnerAccess() {}

    /** Lets the owner read and delete everything below a directory. Each is opened before it is looked into, which no file visitor does. */
    static void grant(Path directory) throws IOException {
        grant(directory, TO_DIRECTORY);
        try (var children = Files.newDirectoryStream(directory)) {
            for (var child : children) {
                if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
                    grant(child);
                } else if (Files.isRegularFile(child, LinkOption.NOFOLLOW_LINKS)) {
                    grant(child, TO_FILE);
                }
            }
        }
    }

    private static void grant(Path file, Set<PosixFilePermission> wanted) throws IOException {
        var permissions = Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS);
        if (permissions.addAll(wanted)) {
            Files.setPosixFilePermissions(file, permissions);
        }
    }
}
