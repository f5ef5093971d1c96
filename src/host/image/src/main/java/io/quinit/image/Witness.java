package io.quinit.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;

/**
 * A file or directory, and what shows that it is still the same: size, inode, permissions and time of the last change. One of these changes
 * with every edit, replacement, chmod, new link or new name in a directory.
 *
 * @param state the four, as text; empty where nothing is there
 */
public record Witness(Path path, String state) {
    /** What is there now. */
    public static Witness of(Path path) throws IOException {
        return new Witness(path, state(path));
    }

    /** Whether it is as it was. */
    public boolean holds() throws IOException {
        return state.equals(state(path));
    }

    private static String state(Path path) throws IOException {
        try {
            // Dev mode asks for thousands at every edit: the "unix" view, which has ctime too, takes several times as
            // long.
            var now = Files.readAttributes(path, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return now.size() + " " + now.fileKey() + " " + PosixFilePermissions.toString(now.permissions()) + " "
                    + now.lastModifiedTime().to(TimeUnit.NANOSECONDS);
        } catch (NoSuchFileException gone) {
            return "";
        }
    }
}
