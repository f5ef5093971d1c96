package io.quinit.dist.kernel;

import io.quinit.dist.Megabytes;
import io.quinit.host.CacheDirectory;
import io.quinit.host.HostFailure;
import io.quinit.host.Sha256;
import io.quinit.host.TemporaryDirectory;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * The packages that were fetched before: a directory for each version, and for each name that was asked for a file that names the directory
 * which it stood for. What is there is used without asking the network, until it is refreshed.
 */
public final class PackageCache {
    private final Path directory;
    private final PackageSource source;
    private boolean updated;

    public PackageCache(Path directory, PackageSource source) {
        this.directory = directory;
        this.source = source;
    }

    /** For kernels: {@code $XDG_CACHE_HOME/quinit/kernels}, by default {@code ~/.cache/quinit/kernels}. */
    static PackageCache ofKernels(PackageSource source) {
        return new PackageCache(CacheDirectory.of("kernels"), source);
    }

    /**
     * A package by its name; a kernel's metapackage stands for the kernel.
     *
     * @param refresh whether to look for a newer version even when there is one
     * @throws HostFailure when the package is unknown or cannot be fetched
     */
    public CachedPackage get(String name, boolean refresh) throws IOException {
        var cached = refresh ? Optional.<CachedPackage>empty() : find(name);
        if (cached.isPresent()) {
            return cached.get();
        }
        if (refresh) {
            update();
        }
        var unpacked = fetch(name);
        Files.writeString(pointer(name), unpacked.directory().getFileName() + "\n");
        return unpacked;
    }

    /** As {@link #get}, of what was fetched before. */
    Optional<CachedPackage> find(String name) throws IOException {
        return Files.exists(pointer(name))
                ? CachedPackage.in(
                        directory.resolve(Files.readString(pointer(name)).strip()))
                : Optional.empty();
    }

    private Path pointer(String name) {
        return directory.resolve(name + ".resolved");
    }

    /** Once a run: an index does not change by the minute. */
    private void update() {
        if (!updated) {
            source.update();
            updated = true;
        }
    }

    private CachedPackage fetch(String name) throws IOException {
        var wanted = resolve(name);
        var there = CachedPackage.in(directory.resolve(wanted.id()));
        if (there.isPresent()) {
            return there.get();
        }
        try (var partial = new TemporaryDirectory(directory)) {
            checkSpace(wanted);
            var file = source.download(wanted, partial.path());
            if (file.isEmpty()) {
                update();
                wanted = resolve(name);
                file = source.download(wanted, partial.path());
            }
            return unpack(wanted, file, partial.path());
        }
    }

    private DebianPackage resolve(String name) {
        var found = indexed(name);
        return found.kernel().isEmpty() ? found : indexed(found.kernel().get());
    }

    private DebianPackage indexed(String name) {
        var found = source.find(name);
        if (found.isEmpty()) {
            update();
            found = source.find(name);
        }
        return found.orElseThrow(() -> new HostFailure(
                "apt knows no package %s; `apt-cache search linux-image` lists the kernels that it knows"
                        .formatted(name)));
    }

    private void checkSpace(DebianPackage wanted) throws IOException {
        long needed = wanted.size() + wanted.installedSize();
        long free = directory.toFile().getUsableSpace();
        if (free < needed) {
            throw new HostFailure("%s needs %s in %s, where %s are free"
                    .formatted(wanted.id(), Megabytes.of(needed), directory, Megabytes.of(free)));
        }
    }

    private CachedPackage unpack(DebianPackage wanted, Optional<Path> file, Path partial) throws IOException {
        var archive = file.orElseThrow(() -> new HostFailure(
                "the mirror does not have %s although its index, fetched just now, names it; try again later"
                        .formatted(wanted.id())));
        var sha256 = Sha256.of(archive);
        if (!sha256.equals(wanted.sha256())) {
            throw new HostFailure("%s has SHA-256 %s; apt's index says %s".formatted(archive, sha256, wanted.sha256()));
        }
        var content = Files.createDirectory(partial.resolve("content"));
        source.unpack(archive, content);
        Files.writeString(
                content.resolve(CachedPackage.RECORD),
                "package=%s%nversion=%s%nsha256=%s%n".formatted(wanted.name(), wanted.version(), sha256));
        var target = directory.resolve(wanted.id());
        try {
            Files.move(content, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (DirectoryNotEmptyException | FileAlreadyExistsException raced) {
            // Another run put the same content there.
            Files.readString(target.resolve(CachedPackage.RECORD));
        }
        return CachedPackage.in(target).orElseThrow();
    }
}
