package io.quinit.nativeimage.options;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The options of the builder that this module's build fetched. */
final class BuilderOptions {
    static final List<Path> JARS = jars();
    static final ApiOptionTable TABLE = table();

    private BuilderOptions() {}

    private static List<Path> jars() {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("builder.jars")))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ApiOptionTable table() {
        Path svm = JARS.stream()
                .filter(jar -> jar.getFileName().toString().matches("svm-\\d.*"))
                .findFirst()
                .orElseThrow();
        try {
            return new ApiOptionScanner(svm).scan();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
