package io.quinit.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;

/** The content of a target image, whatever holds it. Paths are relative, with {@code /} between names. */
public interface FileTree extends AutoCloseable {
    /** What to call this image in a message. */
    String name();

    /** Every regular file, sorted by path. */
    SortedSet<String> files();

    /** Every symbolic link, by path, to what it points to, as written. None is followed: an image could point them out of itself. */
    SortedMap<String, String> links();

    /** @throws IOException naming the file, when it is no regular file or cannot be read */
    byte[] read(String path) throws IOException;

    /**
     * The same without copying what is not looked at, and without taking the file as a witness: for a glance at thousands of files.
     * May be called from several threads.
     */
    default ByteBuffer glance(String path) throws IOException {
        return ByteBuffer.wrap(read(path));
    }

    /** Whether somebody may execute a regular file: one of the {@code x} bits of its mode. */
    boolean isExecutable(String path) throws IOException;

    /** Files and directories of this machine that the content comes from: while these are as they were, so is the content read until now. */
    List<Witness> witnesses() throws IOException;

    /** Deletes what was unpacked for it. */
    @Override
    default void close() throws IOException {}
}
