package io.quinit.image;

import java.io.IOException;
import java.util.SortedSet;

/** The regular files of a target image, whatever holds them. Paths are relative, with {@code /} between names. */
public interface FileTree {
    /** What to call this image in a message. */
    String name();

    /** Every regular file, sorted by path. */
    SortedSet<String> files();

    /** @throws IOException naming the file, when it is not there or cannot be read */
    byte[] read(String path) throws IOException;
}
