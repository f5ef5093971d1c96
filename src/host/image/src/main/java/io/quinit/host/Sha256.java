package io.quinit.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 over whatever passes through it. */
public final class Sha256 {
    private final MessageDigest digest;

    public Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java platform has SHA-256", impossible);
        }
    }

    public static String of(Path file) throws IOException {
        var hash = new Sha256();
        Files.copy(file, hash.stream());
        return hash.hex();
    }

    public OutputStream stream() {
        return through(OutputStream.nullOutputStream());
    }

    /** A stream whose bytes are counted in on their way. */
    public OutputStream through(OutputStream out) {
        return new DigestOutputStream(out, digest);
    }

    /** As {@link #through(OutputStream)}, for what is read. */
    public InputStream through(InputStream in) {
        return new DigestInputStream(in, digest);
    }

    /** Adds a text and its length, so that neighbouring texts cannot run into each other. */
    public Sha256 text(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
        return this;
    }

    /** The hash in small hexadecimal digits; ends the work. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
