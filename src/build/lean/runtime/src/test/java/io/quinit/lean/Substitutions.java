package io.quinit.lean;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** All classes of this module, as the image builder finds them: by looking into its jar. */
public final class Substitutions {
    private static final String CLASS = ".class";

    private Substitutions() {}

    public static List<Class<?>> all() {
        try {
            var location = Path.of(KeepsOut.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isDirectory(location)) {
                return in(location);
            }
            try (var jar = FileSystems.newFileSystem(location)) {
                return in(jar.getPath("/"));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (URISyntaxException noFile) {
            throw new IllegalStateException(noFile);
        }
    }

    /** Binary names of what a substitution keeps out of the executable: none for most. */
    public static List<String> keptOutBy(Class<?> substitution) {
        var keepsOut = substitution.getAnnotation(KeepsOut.class);
        return keepsOut == null ? List.of() : Arrays.asList(keepsOut.value());
    }

    private static List<Class<?>> in(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.endsWith(CLASS))
                    .sorted()
                    .<Class<?>>map(name -> load(
                            name.substring(0, name.length() - CLASS.length()).replace('/', '.')))
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, KeepsOut.class.getClassLoader());
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
