package io.quinit.nativeimage.launch;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A class path as java(1) takes it: {@code DIR/*} means the jars in DIR, a jar brings what its manifest links to, and
 * what does not exist is passed over.
 */
final class ClassPath {
    private final Path directory;
    private final Set<Path> entries = new LinkedHashSet<>();

    /** @param directory where relative entries begin */
    ClassPath(Path directory) {
        this.directory = directory;
    }

    List<Path> entries() {
        return List.copyOf(entries);
    }

    void addAll(String text) throws IOException {
        for (String entry : text.split(File.pathSeparator)) {
            if (entry.equals("*") || entry.endsWith("/*")) {
                addJarsIn(directory.resolve(entry.substring(0, entry.length() - 1)));
            } else {
                add(directory.resolve(entry));
            }
        }
    }

    private void addJarsIn(Path jars) throws IOException {
        if (Files.isDirectory(jars)) {
            var found = new ArrayList<Path>();
            try (Stream<Path> files = Files.list(jars)) {
                files.filter(file -> file.toString().endsWith(".jar")).sorted().forEach(found::add);
            }
            for (Path jar : found) {
                add(jar);
            }
        }
    }

    void add(Path entry) throws IOException {
        Path path = entry.toAbsolutePath().normalize();
        if (Files.exists(path) && entries.add(path) && Files.isRegularFile(path)) {
            for (Path linked : JarManifest.of(path).linked()) {
                add(linked);
            }
        }
    }
}
