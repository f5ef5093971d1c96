package io.quinit;

import io.smallrye.config.ConfigMapping;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The {@code @ConfigMapping} interfaces of the init, found among the compiled classes: those of a new step are listed nowhere. */
final class Mappings {
    private static final List<Path> CLASSES = List.of(Path.of("target/classes"), Path.of("../boot/target/classes"));
    private static final String SUFFIX = ".class";

    private Mappings() {}

    static List<Class<?>> all() {
        return CLASSES.stream()
                .flatMap(Mappings::classes)
                .filter(Mappings::isOfABoot)
                .toList();
    }

    /** Those under {@code quinit} configure a build. */
    private static boolean isOfABoot(Class<?> type) {
        var mapping = type.getAnnotation(ConfigMapping.class);
        return mapping != null && (mapping.prefix() + ".").startsWith("init.");
    }

    private static Stream<Class<?>> classes(Path directory) {
        try (var files = Files.walk(directory.resolve("io/quinit"))) {
            return files
                    .map(file -> directory.relativize(file).toString())
                    .filter(file -> file.endsWith("Config" + SUFFIX))
                    .<Class<?>>map(Mappings::load)
                    .toList()
                    .stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Class<?> load(String file) {
        var name = file.substring(0, file.length() - SUFFIX.length()).replace('/', '.');
        try {
            return Class.forName(name, false, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
