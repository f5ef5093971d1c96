package io.quinit.nativeimage.assembly;

import io.quinit.nativeimage.io.ContentDigest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** This program's own classes and C sources, in a jar or (in tests) in a directory. */
public record OwnCode(Path place) {
    private static final Path CLASSES = Path.of("io", "quinit", "nativeimage");

    /** Jars cannot tell an earlier time; a constant keeps the same content the same bytes. */
    private static final LocalDateTime EARLIEST = LocalDateTime.of(1980, 1, 1, 0, 0);

    public static OwnCode running() {
        return new OwnCode(location());
    }

    public static Path location() {
        try {
            return Path.of(OwnCode.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What one of the C sources holds. */
    static InputStream source(String path) {
        InputStream source = OwnCode.class.getResourceAsStream("/c/" + path);
        if (source == null) {
            throw new IllegalStateException("this program lacks its C source " + path);
        }
        return source;
    }

    /** Names and contents, not the times that a jar holds. */
    void addTo(ContentDigest digest) throws IOException {
        forEachFile((name, file) -> digest.text(name).file(file));
    }

    /** The launcher runs from a copy in the home, which therefore outlives the build directory that it was made in. */
    void writeLauncher(Path jar) throws IOException {
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            forEachFile((name, file) -> {
                var entry = new JarEntry(name);
                entry.setTimeLocal(EARLIEST);
                out.putNextEntry(entry);
                Files.copy(file, out);
            });
        }
    }

    @FunctionalInterface
    private interface FileVisitor {
        void visit(String name, Path file) throws IOException;
    }

    private void forEachFile(FileVisitor visitor) throws IOException {
        if (Files.isDirectory(place)) {
            forEachFileBelow(place, visitor);
            return;
        }
        try (FileSystem jar = FileSystems.newFileSystem(place)) {
            forEachFileBelow(jar.getPath("/"), visitor);
        }
    }

    private static void forEachFileBelow(Path root, FileVisitor visitor) throws IOException {
        for (String directory : List.of(CLASSES.toString(), "c")) {
            try (Stream<Path> files = Files.walk(root.resolve(directory))) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    visitor.visit(root.relativize(file).toString(), file);
                }
            }
        }
    }
}
