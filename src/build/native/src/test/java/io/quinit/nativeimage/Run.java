package io.quinit.nativeimage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A program that has ended: its status and what it printed. */
record Run(int status, List<String> output, List<String> errors) {

    static Run of(Path directory, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        return of(start(directory, environment, command));
    }

    static Process start(Path directory, Map<String, String> environment, List<String> command) throws IOException {
        var start = new ProcessBuilder(command).directory(directory.toFile());
        start.environment()
                .keySet()
                .removeAll(List.of("GRAALVM_HOME", "TZ", "LC_ALL", "LC_MESSAGES", "LC_CTYPE", "LANG"));
        start.environment().putAll(environment);
        return start.start();
    }

    static Run of(Process process) throws InterruptedException {
        CompletableFuture<List<String>> errors = CompletableFuture.supplyAsync(() -> lines(process.getErrorStream()));
        List<String> output = lines(process.getInputStream());
        return new Run(process.waitFor(), output, errors.join());
    }

    private static List<String> lines(InputStream in) {
        try {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
