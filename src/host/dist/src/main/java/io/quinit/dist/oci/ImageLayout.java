package io.quinit.dist.oci;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quinit.host.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** An OCI image layout that is being made (image-layout.md of the specification): blobs named by their content, and an index. */
final class ImageLayout {
    static final String MARK = "oci-layout";
    static final String INDEX = "index.json";
    static final String BLOBS = "blobs/sha256";
    static final String VERSION_KEY = "imageLayoutVersion";
    static final String VERSION = "1.0.0";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Writes a blob's content. */
    @FunctionalInterface
    interface Writer {
        void write(OutputStream out) throws IOException;
    }

    private final Path directory;

    /** @param directory a fresh one */
    ImageLayout(Path directory) throws IOException {
        this.directory = directory;
        Files.createDirectories(directory.resolve(BLOBS));
        Files.write(directory.resolve(MARK), bytes(object().put(VERSION_KEY, VERSION)));
    }

    /** Keys come out in the order in which they were put in. */
    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    static byte[] bytes(JsonNode node) throws IOException {
        return JSON.writeValueAsBytes(node);
    }

    Descriptor add(String mediaType, JsonNode content) throws IOException {
        return add(mediaType, out -> out.write(bytes(content)));
    }

    Descriptor add(String mediaType, Writer content) throws IOException {
        var partial = directory.resolve("partial");
        var hash = new Sha256();
        try (var out = hash.through(Files.newOutputStream(partial))) {
            content.write(out);
        }
        var descriptor = Descriptor.ofSha256(mediaType, hash.hex(), Files.size(partial));
        // The same content twice is one blob.
        Files.move(partial, directory.resolve(BLOBS).resolve(descriptor.hex()), StandardCopyOption.REPLACE_EXISTING);
        return descriptor;
    }

    void writeIndex(JsonNode index) throws IOException {
        Files.write(directory.resolve(INDEX), bytes(index));
    }

    Path directory() {
        return directory;
    }
}
