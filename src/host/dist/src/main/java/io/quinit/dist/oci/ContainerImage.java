package io.quinit.dist.oci;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quinit.dist.Reproducible;
import io.quinit.host.HostFailure;
import io.quinit.version.Version;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A container image that only holds files: nothing in it is ever run. See config.md, manifest.md and annotations.md of the OCI image
 * specification.
 *
 * @param title what it is called, without any registry
 * @param parts what it holds
 */
record ContainerImage(String title, List<ImagePart> parts, SourceKernel kernel) {
    private static final String ANNOTATION = "org.opencontainers.image.";
    private static final String TAG = ANNOTATION + "ref.name";

    /** The end of the year 9999: RFC 3339 has no later time. */
    private static final long LAST_TIME = 253_402_300_799L;

    /** Writes layers, configuration, manifest and index into a fresh layout and gives the manifest. */
    Descriptor write(ImageLayout layout, Path directory, Optional<String> tag) throws IOException {
        var layers = new ArrayList<Layer>();
        for (var part : parts) {
            layers.add(Layer.write(layout, part, directory.resolve(part.name())));
        }
        var config = layout.add(MediaType.CONFIG, config(layers));
        var manifest = layout.add(MediaType.MANIFEST, manifest(config, layers));
        layout.writeIndex(index(manifest, tag));
        return manifest;
    }

    private ObjectNode config(List<Layer> layers) {
        var config = ImageLayout.object();
        config.put("created", created());
        writePlatform(config);
        labels().forEach(config.putObject("config").putObject("Labels")::put);
        var rootfs = config.putObject("rootfs").put("type", "layers");
        var diffIds = rootfs.putArray("diff_ids");
        layers.forEach(layer -> diffIds.add(layer.diffId()));
        return config;
    }

    private ObjectNode manifest(Descriptor config, List<Layer> layers) {
        var manifest = start(MediaType.MANIFEST);
        config.writeTo(manifest.putObject("config"));
        var array = manifest.putArray("layers");
        layers.forEach(layer -> layer.descriptor().writeTo(array.addObject()));
        labels().forEach(manifest.putObject("annotations")::put);
        return manifest;
    }

    private ObjectNode index(Descriptor manifest, Optional<String> tag) {
        var index = start(MediaType.INDEX);
        var entry = index.putArray("manifests").addObject();
        manifest.writeTo(entry);
        writePlatform(entry.putObject("platform"));
        tag.ifPresent(name -> entry.putObject("annotations").put(TAG, name));
        return index;
    }

    private static ObjectNode start(String mediaType) {
        return ImageLayout.object().put("schemaVersion", 2).put("mediaType", mediaType);
    }

    private void writePlatform(ObjectNode node) {
        node.put("architecture", kernel.platform()).put("os", "linux");
    }

    /** Once as labels, which {@code podman inspect} shows, and once as annotations, which registries show. */
    private Map<String, String> labels() {
        var labels = new LinkedHashMap<String, String>();
        // A new kernel is no new root image.
        if (parts.contains(ImagePart.KERNEL)) {
            labels.put("io.quinit.kernel.release", kernel.release());
        }
        labels.put(ANNOTATION + "created", created());
        labels.put(ANNOTATION + "title", title);
        labels.put(ANNOTATION + "version", Version.TEXT);
        return labels;
    }

    private static String created() {
        long time = Reproducible.time();
        if (time < 0 || time > LAST_TIME) {
            throw new HostFailure("SOURCE_DATE_EPOCH is %s; expected seconds since 1970, up to the year 9999"
                    .formatted(Long.toUnsignedString(time)));
        }
        return Instant.ofEpochSecond(time).toString();
    }
}
