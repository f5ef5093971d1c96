package io.quinit.dist.kernel;

import java.nio.file.Path;
import java.util.Optional;

/** Where packages come from. */
interface PackageSource {
    /** The newest version of a package that the local index knows; asks no network. */
    Optional<DebianPackage> find(String name);

    /** Fetches the index anew. */
    void update();

    /**
     * Fetches a package file into a directory.
     *
     * @return empty when the index is out of date: the mirror no longer has that version
     */
    Optional<Path> download(DebianPackage wanted, Path directory);

    /** Unpacks a package file's content into a directory. */
    void unpack(Path file, Path directory);
}
