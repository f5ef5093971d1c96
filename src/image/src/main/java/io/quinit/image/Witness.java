package io.quinit.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A file or folder, and what shows that it is still the same: size, inode and time of the last change of its inode (ctime, which unlike
 * mtime nobody can set).
 *
 * @param state the three, as text; empty where nothing is there
 */
public record Witness(Path path, String state) {
    private static final String ATTRIBUTES = "unix:size,ino,ctime";

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
            var attributes = Files.readAttributes(path, ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
            return attributes.get("size") + " " + attributes.get("ino") + " " + attributes.get("ctime");
        } catch (NoSuchFileException gone) {
            return "";
        }
    }
}
