package io.quinit.host;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a program writes to each of its outputs, in files: neither can fill up while the other is read. */
final class KeptOutput implements AutoCloseable {
    /** In bytes; a whole distribution's files are listed in 20 MiB. */
    private static final long AT_MOST = 256 << 20;

    private final Path text = Files.createTempFile("quinit-", ".out");
    private final Path errors = Files.createTempFile("quinit-", ".err");

    KeptOutput() throws IOException {}

    Path text() {
        return text;
    }

    Path errors() {
        return errors;
    }

    /** @throws HostFailure when it is too much to be held in memory */
    String read(String program, Path file) throws IOException {
        if (Files.size(file) > AT_MOST) {
            throw new HostFailure("%s writes %d bytes: too much".formatted(program, Files.size(file)));
        }
        // Not as text that must be well formed: names of files need not be.
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        Files.delete(text);
        Files.delete(errors);
    }
}
