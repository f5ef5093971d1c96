package io.quinit.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The modules that the reactor lists, and what they have built. */
final class Modules {
    static final Path SOURCES = Path.of(System.getProperty("quinit.sources"));

    private static final Pattern MODULE = Pattern.compile("<module>src/([^<]+)</module>");

    private Modules() {}

    /** Returns their directories below {@link #SOURCES}, in the order of the reactor. */
    static List<Path> all() {
        return MODULE.matcher(read(SOURCES.resolveSibling("pom.xml")))
                .results()
                .map(match -> SOURCES.resolve(match.group(1)))
                .toList();
    }

    /** Returns the classes of all modules that have main code. */
    static JavaClasses classes() {
        var directories = all().stream()
                .filter(module -> Files.isDirectory(module.resolve("src/main/java")))
                .map(module -> module.resolve("target/classes"))
                .toList();
        for (var directory : directories) {
            if (!Files.isDirectory(directory)) {
                throw new IllegalStateException(directory + " is not there: build all modules, this one comes last");
            }
        }
        return new ClassFileImporter().importPaths(directories);
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
