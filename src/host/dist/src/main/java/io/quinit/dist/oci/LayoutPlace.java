package io.quinit.dist.oci;

import io.quinit.host.HostFailure;
import io.quinit.host.OutputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;

/**
 * Where a finished layout goes. Blobs are named by their content, so that new ones lie beside old ones; the index, replaced last and at
 * once, is what makes them an image. Whoever reads finds the old image or the new one, and a build that fails leaves the old.
 */
record LayoutPlace(Path directory) {
    /** @throws HostFailure when something else is there, which is nothing to delete from */
    void requireOurs() throws IOException {
        if (Files.exists(directory)
                && !Files.isRegularFile(directory.resolve(ImageLayout.MARK))
                && !isEmptyDirectory()) {
            throw new HostFailure(
                    directory + " is there, and is no image layout; name another with --out, or delete it");
        }
    }

    private boolean isEmptyDirectory() throws IOException {
        return Files.isDirectory(directory) && list(directory).isEmpty();
    }

    /** @param made on the same file system; its files are moved */
    void put(Path made) throws IOException {
        var blobs = Files.createDirectories(directory.resolve(ImageLayout.BLOBS));
        var names = new HashSet<Path>();
        for (var blob : list(made.resolve(ImageLayout.BLOBS))) {
            names.add(blob.getFileName());
            Files.move(blob, blobs.resolve(blob.getFileName()), StandardCopyOption.ATOMIC_MOVE);
        }
        for (var name : List.of(ImageLayout.MARK, ImageLayout.INDEX)) {
            OutputFile.replace(directory.resolve(name), file -> Files.copy(made.resolve(name), file));
        }
        for (var blob : list(blobs)) {
            if (!names.contains(blob.getFileName())) {
                Files.delete(blob);
            }
        }
    }

    /** Of all blobs, in bytes. */
    long size() throws IOException {
        long size = 0;
        for (var blob : list(directory.resolve(ImageLayout.BLOBS))) {
            size += Files.size(blob);
        }
        return size;
    }

    static List<Path> list(Path directory) throws IOException {
        try (var entries = Files.list(directory)) {
            return entries.sorted().toList();
        }
    }
}
