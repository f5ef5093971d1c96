package io.quinit.dist.oci;

import com.fasterxml.jackson.databind.JsonNode;
import io.quinit.dist.Megabytes;
import io.quinit.host.HostFailure;
import io.quinit.host.PrintableText;
import io.quinit.host.TemporaryDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Looks at an image as KubeVirt will find it, unpacked: what is wrong here is otherwise only found when a machine does not start.
 *
 * @param name by which a message calls the layout
 * @param layout which holds the image
 * @param work for what has to be unpacked; made and deleted below it
 */
record ImageCheck(String name, LayoutReader layout, ImagePaths paths, Path work) {
    /**
     * A line for each file that KubeVirt will use.
     *
     * @throws HostFailure with everything that is wrong
     */
    List<String> check(Descriptor descriptor) throws IOException {
        try (var directory = new TemporaryDirectory(work)) {
            var manifest = manifest(descriptor);
            var config = layout.document(Descriptor.read(manifest.path("config"), name(descriptor)));
            var image = unpack(descriptor, manifest, config, directory.path());
            var problems = problems(image);
            if (problems.isEmpty() && image.at(paths.kernel()).isPresent()) {
                problems.addAll(new KernelRule(paths, directory.path())
                        .problems(
                                content(image, paths.kernel()),
                                content(image, paths.initramfs()),
                                config.path("architecture").asText()));
            }
            if (!problems.isEmpty()) {
                throw new HostFailure("%s is no image for KubeVirt:%n  %s"
                        .formatted(name(descriptor), String.join("\n  ", problems)));
            }
            return used(image).stream().map(path -> line(path, image)).toList();
        }
    }

    private List<String> problems(UnpackedImage image) {
        var problems = new ArrayList<>(paths.problems());
        var used = used(image);
        if (used.isEmpty()) {
            problems.add("neither %s with %s nor %s is there; the image holds %s"
                    .formatted(paths.kernel(), paths.initramfs(), paths.disk(), image.names()));
        }
        var access = new AccessRule(image);
        used.forEach(path -> access.problem(path).ifPresent(problems::add));
        return problems;
    }

    private String name(Descriptor descriptor) {
        return name + ": " + descriptor.digest();
    }

    private JsonNode manifest(Descriptor descriptor) throws IOException {
        var type = descriptor.mediaType();
        if (!type.equals(MediaType.MANIFEST) && !type.equals(MediaType.DOCKER_MANIFEST)) {
            throw new HostFailure("%s is %s; expected an image's manifest, %s: one image a layout, of one platform"
                    .formatted(name(descriptor), PrintableText.quoted(type), MediaType.MANIFEST));
        }
        return layout.document(descriptor);
    }

    private UnpackedImage unpack(Descriptor descriptor, JsonNode manifest, JsonNode config, Path directory)
            throws IOException {
        var image = new UnpackedImage();
        var reader = new LayerReader(image, Set.of(paths.kernel(), paths.initramfs()), directory);
        var diffIds = config.path("rootfs").path("diff_ids");
        var layers = manifest.path("layers");
        if (layers.size() != diffIds.size()) {
            throw new HostFailure("%s has %d layers, and its configuration tells of %d"
                    .formatted(name(descriptor), layers.size(), diffIds.size()));
        }
        for (int i = 0; i < layers.size(); i++) {
            var layer = Descriptor.read(layers.get(i), name(descriptor));
            layout.requireWhole(layer);
            var found = reader.read(layout.open(layer), layer.mediaType(), name(layer));
            if (!found.equals(diffIds.get(i).asText())) {
                throw new HostFailure("%s unpacks to %s; the configuration says %s"
                        .formatted(
                                name(layer),
                                found,
                                PrintableText.quoted(diffIds.get(i).asText())));
            }
        }
        return image;
    }

    /** One of two that belong together is enough to ask for the other. */
    private List<String> used(UnpackedImage image) {
        var used = new ArrayList<String>();
        if (Stream.of(paths.kernel(), paths.initramfs())
                .anyMatch(path -> image.at(path).isPresent())) {
            used.addAll(List.of(paths.kernel(), paths.initramfs()));
        }
        if (image.at(paths.disk()).isPresent()) {
            used.add(paths.disk());
        }
        return used;
    }

    private static Path content(UnpackedImage image, String path) {
        return image.at(path).flatMap(ImageEntry::content).orElseThrow();
    }

    private static String line(String path, UnpackedImage image) {
        var entry = image.at(path).orElseThrow();
        return "%s: %s, %s".formatted(path, Megabytes.of(entry.size()), entry.access());
    }
}
