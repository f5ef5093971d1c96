package io.quinit.dist.oci;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quinit.host.HostFailure;
import io.quinit.host.PrintableText;
import java.util.regex.Pattern;

/**
 * Names a blob by its content: descriptor.md of the OCI image specification.
 *
 * @param digest {@code sha256:} and 64 hexadecimal digits
 * @param size in bytes
 */
record Descriptor(String mediaType, String digest, long size) {
    private static final String ALGORITHM = "sha256:";
    private static final Pattern DIGEST = Pattern.compile("sha256:[0-9a-f]{64}");

    static Descriptor ofSha256(String mediaType, String hex, long size) {
        return new Descriptor(mediaType, ALGORITHM + hex, size);
    }

    /**
     * @param where in which file it is, for a message
     * @throws HostFailure when it is none; a digest becomes a file's name, so that it has to be one to the letter
     */
    static Descriptor read(JsonNode node, String where) {
        var digest = node.path("digest").asText();
        if (!DIGEST.matcher(digest).matches()) {
            throw new HostFailure("%s: the digest %s; expected sha256: and 64 hexadecimal digits"
                    .formatted(where, PrintableText.quoted(digest)));
        }
        var size = node.path("size");
        if (!size.isIntegralNumber() || !size.canConvertToLong() || size.longValue() < 0) {
            throw new HostFailure("%s: %s has the size %s; expected bytes"
                    .formatted(where, digest, PrintableText.quoted(size.toString())));
        }
        return new Descriptor(node.path("mediaType").asText(), digest, size.longValue());
    }

    void writeTo(ObjectNode node) {
        node.put("mediaType", mediaType).put("digest", digest).put("size", size);
    }

    /** The blob's name below {@code blobs/sha256}. */
    String hex() {
        return digest.substring(ALGORITHM.length());
    }

    /** The hash of an unpacked layer has the same form. */
    static String digestOf(String hex) {
        return ALGORITHM + hex;
    }
}
