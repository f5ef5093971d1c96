package io.quinit.nativeimage.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A checksum (SHA-256) over several things; each ends with a mark, so that moving a border between two changes it. */
public final class ContentDigest {
    private static final int SHORT_LENGTH = 24;
    private final MessageDigest digest = sha256();

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    public ContentDigest text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    public ContentDigest file(Path file) throws IOException {
        return bytes(Files.readAllBytes(file));
    }

    public ContentDigest bytes(byte[] bytes) {
        digest.update(bytes);
        digest.update("|%d|".formatted(bytes.length).getBytes(StandardCharsets.US_ASCII));
        return this;
    }

    public byte[] result() {
        return digest.digest();
    }

    /** Short enough for a directory's name; 96 bits are no risk of a collision. */
    public String shortHex() {
        return HexFormat.of().formatHex(result()).substring(0, SHORT_LENGTH);
    }
}
