package io.quinit.kernel;

/**
 * A name in a directory.
 *
 * @param directory by {@code d_type}; false also for a symbolic link to a directory
 */
public record DirectoryEntry(String name, boolean directory) {}
