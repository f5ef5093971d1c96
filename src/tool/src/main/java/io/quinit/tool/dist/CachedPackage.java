package io.quinit.tool.dist;

import java.nio.file.Path;

/**
 * An unpacked package in the cache.
 *
 * @param folder what the package holds; of a kernel boot/, lib/modules/
 * @param record lines that say which package it is, for whoever finds the kernel later
 */
record CachedPackage(Path folder, String record) {
    /** Name and version. */
    String id() {
        return folder.getFileName().toString();
    }
}
