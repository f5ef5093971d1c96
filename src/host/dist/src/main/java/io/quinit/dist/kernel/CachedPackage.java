package io.quinit.dist.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * An unpacked package in the cache.
 *
 * @param directory what the package holds; of a kernel boot/, lib/modules/
 * @param record lines that say which package it is, for whoever finds the kernel later
 */
public record CachedPackage(Path directory, String record) {
    /** The file with the record: written last, so that what has it is whole. */
    static final String RECORD = "package.properties";

    /** What lies in a directory of the cache, if it is whole. */
    static Optional<CachedPackage> in(Path directory) throws IOException {
        var file = directory.resolve(RECORD);
        return Files.exists(file)
                ? Optional.of(new CachedPackage(directory, Files.readString(file)))
                : Optional.empty();
    }

    /** Name and version. */
    public String id() {
        return directory.getFileName().toString();
    }
}
