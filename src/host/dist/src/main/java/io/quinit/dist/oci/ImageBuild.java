package io.quinit.dist.oci;

import io.quinit.dist.Megabytes;
import io.quinit.host.HostFailure;
import io.quinit.host.TemporaryDirectory;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the container images of one made test image: all of them, or none. */
public final class ImageBuild {
    private static final String BOOT = "boot";
    private static final String ROOT = "root";

    /** An image that was made, and where it waits. */
    private record Made(String name, Path directory, Descriptor manifest, List<String> lines) {}

    private final Path source;
    private final Path out;
    private final Optional<String> tag;
    private final PrintWriter progress;

    /**
     * @param source directory with vmlinuz, initramfs, root.img
     * @param out gets a layout an image: {@code boot}, {@code root}
     * @param progress gets what was made
     */
    public ImageBuild(Path source, Path out, Optional<String> tag, PrintWriter progress) {
        this.source = source;
        this.out = out;
        this.tag = tag;
        this.progress = progress;
    }

    /** @param repository what the images are called in a registry, up to {@code -boot} and {@code -root} */
    public void make(RootPlace root, String repository, boolean archive) throws IOException {
        requireParts(root);
        var images = images(root);
        for (var name : images.keySet()) {
            place(name).requireOurs();
        }
        try (var directory = new TemporaryDirectory(out.toAbsolutePath().getParent())) {
            var made = new ArrayList<Made>();
            for (var image : images.entrySet()) {
                made.add(make(image.getKey(), image.getValue(), directory.path()));
            }
            for (var image : made) {
                place(image.name).put(image.directory);
                tell(image, repository, archive);
            }
        }
    }

    private void requireParts(RootPlace root) throws IOException {
        if (!Files.isDirectory(source)) {
            throw new HostFailure("%s is no folder; expected a made test image: src/scripts/boot makes target/dist/NAME"
                    .formatted(source));
        }
        var parts = new ArrayList<>(ImagePart.boot());
        if (root != RootPlace.none) {
            parts.add(ImagePart.ROOT);
        }
        for (var part : parts) {
            var file = source.resolve(part.name());
            if (!Files.isRegularFile(file)) {
                var without = part == ImagePart.ROOT ? ", or leave it out: --root none" : "";
                throw new HostFailure("%s: no such file; make it: src/scripts/boot%s".formatted(file, without));
            }
            if (Files.size(file) == 0) {
                throw new HostFailure(file + " is empty; make it again: src/scripts/boot");
            }
        }
    }

    private Map<String, ContainerImage> images(RootPlace root) throws IOException {
        var file = source.resolve(ImagePart.KERNEL.name());
        var kernel = SourceKernel.of(file, file.toString());
        var parts = new ArrayList<>(ImagePart.boot());
        var images = new LinkedHashMap<String, ContainerImage>();
        images.put(BOOT, new ContainerImage("quinit-boot", parts, kernel));
        switch (root) {
            case own -> images.put(ROOT, new ContainerImage("quinit-root", List.of(ImagePart.ROOT), kernel));
            case boot -> parts.add(ImagePart.ROOT);
            case none -> {}
        }
        return images;
    }

    private Made make(String name, ContainerImage image, Path work) throws IOException {
        var directory = work.resolve(name);
        var manifest = image.write(new ImageLayout(directory), source, tag);
        var lines =
                new ImageCheck(source.toString(), LayoutReader.open(directory), ImagePaths.USUAL, work).check(manifest);
        return new Made(name, directory, manifest, lines);
    }

    private LayoutPlace place(String name) {
        return new LayoutPlace(out.resolve(name));
    }

    private void tell(Made image, String repository, boolean archive) throws IOException {
        var directory = out.resolve(image.name);
        progress.printf("%s: %s-%s@%s%n", image.name, repository, image.name, image.manifest.digest());
        image.lines.forEach(line -> progress.println("  " + line));
        progress.printf("  %s to push -> %s%n", Megabytes.of(place(image.name).size()), directory);
        if (archive) {
            var file = out.resolve(image.name + ".tar");
            LayoutArchive.write(directory, file);
            progress.printf("  %s in one file -> %s%n", Megabytes.of(Files.size(file)), file);
        }
        progress.flush();
    }
}
