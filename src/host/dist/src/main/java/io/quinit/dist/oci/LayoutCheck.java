package io.quinit.dist.oci;

import io.quinit.host.HostFailure;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Checks an image layout, or each of several in a directory. */
public final class LayoutCheck {
    private LayoutCheck() {}

    /**
     * @param out gets a line for each manifest, and what it was found to hold
     * @throws HostFailure naming the first thing that is wrong
     */
    public static void of(Path directory, ImagePaths paths, PrintWriter out) throws IOException {
        var work = Path.of(System.getProperty("java.io.tmpdir"));
        for (var layout : layouts(directory)) {
            var reader = LayoutReader.open(layout);
            for (var manifest : reader.manifests()) {
                var lines = new ImageCheck(layout.toString(), reader, paths, work).check(manifest);
                out.printf("%s: %s%n", layout, manifest.digest());
                lines.forEach(line -> out.println("  " + line));
            }
        }
    }

    private static List<Path> layouts(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            throw new HostFailure(directory + " is no folder; expected an image layout, as quinit-tool oci makes it");
        }
        if (LayoutReader.isHere(directory)) {
            return List.of(directory);
        }
        var layouts = LayoutPlace.list(directory).stream()
                .filter(LayoutReader::isHere)
                .toList();
        if (layouts.isEmpty()) {
            throw new HostFailure(
                    "%s is no image layout, and holds none; make one: quinit-tool oci".formatted(directory));
        }
        return layouts;
    }
}
