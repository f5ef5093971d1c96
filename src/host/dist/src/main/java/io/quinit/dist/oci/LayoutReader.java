package io.quinit.dist.oci;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quinit.dist.Megabytes;
import io.quinit.host.HostFailure;
import io.quinit.host.PrintableText;
import io.quinit.host.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads an OCI image layout, ours or one that a container engine wrote, and takes nothing in it at its word. */
final class LayoutReader {
    /** Most bytes of a document; registries take manifests of 4 MiB. */
    private static final int LARGEST_DOCUMENT = 4 << 20;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path directory;

    private LayoutReader(Path directory) {
        this.directory = directory;
    }

    static boolean isHere(Path directory) {
        return Files.isRegularFile(directory.resolve(ImageLayout.MARK));
    }

    /** @throws HostFailure when it is a layout of a later kind */
    static LayoutReader open(Path directory) throws IOException {
        var reader = new LayoutReader(directory);
        var version = parsed(directory.resolve(ImageLayout.MARK))
                .path(ImageLayout.VERSION_KEY)
                .asText();
        if (!version.equals(ImageLayout.VERSION)) {
            throw new HostFailure("%s: %s %s; expected %s"
                    .formatted(
                            directory.resolve(ImageLayout.MARK),
                            ImageLayout.VERSION_KEY,
                            PrintableText.quoted(version),
                            ImageLayout.VERSION));
        }
        return reader;
    }

    /** The images that the index names; @throws HostFailure when it names none */
    List<Descriptor> manifests() throws IOException {
        var file = directory.resolve(ImageLayout.INDEX);
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

    InputStream open(Descriptor descriptor) throws IOException {
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
        return directory.resolve(ImageLayout.BLOBS).resolve(descriptor.hex());
    }
}
