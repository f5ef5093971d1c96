package io.quinit.scenario;

import io.quinit.boot.BootStep;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The classes of the init, read from the folder that they were compiled to, so that a new step is part of each boot. */
final class BootClasses {
    private static final String PACKAGE = "io/quinit";

    private BootClasses() {}

    static List<Class<?>> all() {
        try {
            var root = Path.of(BootStep.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (var files = Files.walk(root.resolve(PACKAGE))) {
                return files.map(file -> root.relativize(file).toString())
                        .filter(file -> file.endsWith(".class") && !file.contains("$"))
                        .sorted()
                        .<Class<?>>map(BootClasses::load)
                        .toList();
            }
        } catch (IOException | URISyntaxException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Class<?> load(String file) {
        var name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
        try {
            return Class.forName(name, false, BootStep.class.getClassLoader());
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
