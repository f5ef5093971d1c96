package io.quinit.extension.deployment.images;

import io.quinit.extension.deployment.images.ImageSettings.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A folder with a file {@code NAME.properties} for each target image. */
final class ImageFolder {
    private static final String SUFFIX = ".properties";

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
                ImageFile.read(file, problem -> problems.add(file + ": " + problem))
                        .ifPresent(image -> settings.put(
                                name.substring(0, name.length() - SUFFIX.length()),
                                new Setting(image, folder, file + ": ")));
            }
        } catch (IOException failure) {
            problems.add("quinit.image-folder: cannot read " + folder + ": " + failure);
        }
        return settings;
    }
}
