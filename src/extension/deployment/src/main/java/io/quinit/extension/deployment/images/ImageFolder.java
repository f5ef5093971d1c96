package io.quinit.extension.deployment.images;

import io.quinit.extension.build.ImageBuildConfig;
import io.quinit.extension.deployment.images.ImageSettings.Setting;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A folder with a file {@code NAME.properties} for each target image. */
final class ImageFolder {
    private static final String SUFFIX = ".properties";
    private static final SortedSet<String> KEYS = Arrays.stream(ImageBuildConfig.class.getMethods())
            .map(Method::getName)
            .collect(Collectors.toCollection(TreeSet::new));

    private final Path folder;
    private final List<String> problems;

    /** @param problems gets what is wrong with any of the files */
    ImageFolder(Path folder, List<String> problems) {
        this.folder = folder;
        this.problems = problems;
    }

    /** What they say, by the name of the image. */
    Map<String, Setting> read() {
        var settings = new TreeMap<String, Setting>();
        try (var files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
            for (var file : files) {
                var name = file.getFileName().toString();
                read(file, name.substring(0, name.length() - SUFFIX.length()), settings);
            }
        } catch (IOException failure) {
            problems.add("quinit.image-folder: cannot read " + folder + ": " + failure);
        }
        return settings;
    }

    private void read(Path file, String name, Map<String, Setting> settings) throws IOException {
        var source = new PropertiesConfigSource(file.toUri().toURL());
        source.getPropertyNames().stream()
                .filter(key -> !KEYS.contains(key))
                .sorted()
                .forEach(key -> problems.add(
                        "%s: unknown property %s; known are %s".formatted(file, key, String.join(", ", KEYS))));
        try {
            var config = new SmallRyeConfigBuilder()
                    .withSources(source)
                    .withMapping(ImageBuildConfig.class, "")
                    .build();
            settings.put(name, new Setting(config.getConfigMapping(ImageBuildConfig.class, ""), folder, file + ": "));
        } catch (ConfigValidationException wrong) {
            messages(wrong).forEach(message -> problems.add(file + ": " + message));
        }
    }

    private static List<String> messages(ConfigValidationException wrong) {
        var messages = new ArrayList<String>();
        for (var i = 0; i < wrong.getProblemCount(); i++) {
            messages.add(wrong.getProblem(i).getMessage());
        }
        return messages;
    }
}
