package io.quinit.dist.oci;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quinit.dist.Megabytes;
import io.quinit.host.HostFailure;
import io.quinit.host.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads an OCI image layout, ours or one that a container engine wrote, and takes nothing in it at its word. */
public final class LayoutReader {
    /** Most bytes of a document; registries take manifests of 4 MiB. */
    private static final int LARGEST_DOCUMENT = 4 << 20;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    private LayoutReader(Path folder) {
        this.folder = folder;
    }

    public static boolean isHere(Path folder) {
        return Files.isRegularFile(folder.resolve(ImageLayout.MARK));
    }

    /** @throws HostFailure when it is a layout of a later kind */
    public static LayoutReader open(Path folder) throws IOException {
        var reader = new LayoutReader(folder);
        var version = parsed(folder.resolve(ImageLayout.MARK))
                .path(ImageLayout.VERSION_KEY)
                .asText();
        if (!version.equals(ImageLayout.VERSION)) {
            throw new HostFailure("%s: %s %s; expected %s"
                    .formatted(
                            folder.resolve(ImageLayout.MARK),
                            ImageLayout.VERSION_KEY,
                            Shown.of(version),
                            ImageLayout.VERSION));
        }
        return reader;
    }

    /** The images that the index names; @throws HostFailure when it names none */
    public List<Descriptor> manifests() throws IOException {
        var file = folder.resolve(ImageLayout.INDEX);
        if (!Files.isRegularFile(file)) {
            throw new HostFailure(file + ": no such file; the layout is not whole, make it again");
        }
        var manifests = new ArrayList<Descriptor>();
        for (var node : parsed(file).path("manifests")) {
            manifests.add(Descriptor.read(node, file.toString()));
        }
        if (manifests.isEmpty()) {
            throw new HostFailure(file + " names no image");
        }
        return manifests;
    }

    /** A blob that is a document, once its size and digest are what they should be. */
    JsonNode document(Descriptor descriptor) throws IOException {
        requireWhole(descriptor);
        return parsed(path(descriptor));
    }

    private static JsonNode parsed(Path file) throws IOException {
        if (Files.size(file) > LARGEST_DOCUMENT) {
            throw new HostFailure("%s has %s; expected a document of at most %s"
                    .formatted(file, Megabytes.of(Files.size(file)), Megabytes.of(LARGEST_DOCUMENT)));
        }
        try {
            return JSON.readTree(Files.readAllBytes(file));
        } catch (JsonProcessingException failure) {
            throw new HostFailure("%s is no JSON: %s".formatted(file, failure.getOriginalMessage()), failure);
        }
    }

    public InputStream open(Descriptor descriptor) throws IOException {
        return Files.newInputStream(path(descriptor));
    }

    /** @throws HostFailure when a blob is not there or is not what its descriptor says */
    void requireWhole(Descriptor descriptor) throws IOException {
        var file = path(descriptor);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new HostFailure(file + ": no such file; the layout is not whole, make it again");
        }
        if (Files.size(file) != descriptor.size()) {
            throw new HostFailure("%s has %d bytes; its descriptor says %d: make the layout again"
                    .formatted(file, Files.size(file), descriptor.size()));
        }
        var found = Sha256.of(file);
        if (!found.equals(descriptor.hex())) {
            throw new HostFailure("%s has the content of sha256:%s: make the layout again".formatted(file, found));
        }
    }

    private Path path(Descriptor descriptor) {
        return folder.resolve(ImageLayout.BLOBS).resolve(descriptor.hex());
    }
}
