package io.quinit.extension.deployment.images;

import io.quinit.boot.build.ImageBuildConfig;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a file says of a target image. Read without the help of SmallRye Config, which takes longer to start once more than all images
 * take to be looked at.
 */
record ImageFile(Properties properties) implements ImageBuildConfig {
    private static final SortedSet<String> KEYS = Arrays.stream(ImageBuildConfig.class.getMethods())
            .map(Method::getName)
            .collect(Collectors.toCollection(TreeSet::new));

    /** @param problem gets each thing that is wrong; empty where an image cannot be made of it */
    static Optional<ImageFile> read(Path file, Consumer<String> problem) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IllegalArgumentException malformed) {
            problem.accept(malformed.getMessage());
        }
        for (var key : new TreeSet<>(properties.stringPropertyNames())) {
            if (!KEYS.contains(key)) {
                problem.accept("unknown property %s; known are %s".formatted(key, String.join(", ", KEYS)));
            }
        }
        var image = new ImageFile(properties);
        if (image.text("path").isEmpty()) {
            problem.accept("path is missing: where the image is");
            return Optional.empty();
        }
        return Optional.of(image);
    }

    private Optional<String> text(String key) {
        return Optional.ofNullable(properties.getProperty(key))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    private Optional<List<String>> list(String key) {
        return text(key)
                .map(text -> Stream.of(text.split(","))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toList());
    }

    @Override
    public String path() {
        return text("path").orElseThrow();
    }

    @Override
    public Optional<String> fetch() {
        return text("fetch");
    }

    @Override
    public Optional<Boolean> optional() {
        return text("optional").map(Boolean::valueOf);
    }

    @Override
    public Optional<String> architecture() {
        return text("architecture");
    }

    @Override
    public Optional<String> agent() {
        return text("agent");
    }

    @Override
    public Optional<List<String>> absent() {
        return list("absent");
    }

    @Override
    public Optional<List<String>> modules() {
        return list("modules");
    }

    @Override
    public Optional<List<String>> warnings() {
        return list("warnings");
    }
}
