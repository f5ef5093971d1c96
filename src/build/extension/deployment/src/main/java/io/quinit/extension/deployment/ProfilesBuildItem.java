package io.quinit.extension.deployment;

import io.quarkus.builder.item.SimpleBuildItem;
import io.quinit.cmdline.ArgumentsFile;
import io.quinit.cmdline.ChoiceType;
import io.quinit.cmdline.KernelCommandLine;
import io.quinit.cmdline.Property;
import io.quinit.cmdline.PropertyCatalog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The named sets of properties that {@code init.profile} may choose: a file {@code NAME.args} each. */
final class ProfilesBuildItem extends SimpleBuildItem {
    private static final String SUFFIX = ".args";
    private static final String CHOOSES = "init.profile";

    private final Path folder;
    private final Map<String, String> words;

    private ProfilesBuildItem(Path folder, Map<String, String> words) {
        this.folder = folder;
        this.words = words;
    }

    static ProfilesBuildItem none() {
        return new ProfilesBuildItem(Path.of(""), Map.of());
    }

    static ProfilesBuildItem read(Path folder) {
        var words = new TreeMap<String, String>();
        try (var files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
            for (var file : files) {
                var name = file.getFileName().toString();
                words.put(
                        name.substring(0, name.length() - SUFFIX.length()),
                        ArgumentsFile.words(Files.readString(file)));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("quinit.profiles: cannot read " + folder, failure);
        }
        return new ProfilesBuildItem(folder, words);
    }

    /** Name to the words of a command line. */
    Map<String, String> words() {
        return words;
    }

    /** The property that names a profile takes the names that there are. */
    Property chosenBy(Property property) {
        return property.key().equals(CHOOSES)
                ? new Property(
                        property.key(),
                        new ChoiceType(List.copyOf(words.keySet())),
                        property.defaultValue(),
                        property.secret(),
                        property.doc())
                : property;
    }

    /** Everything that is wrong with any of them, each with the file that holds it. */
    List<String> problems(List<Property> properties) {
        var catalog = new PropertyCatalog(properties, words);
        var problems = new ArrayList<String>();
        words.forEach((name, text) -> {
            var file = folder.resolve(name + SUFFIX) + ": ";
            if (!name.matches("[a-z0-9][a-z0-9-]*")) {
                problems.add(file + "a profile's name is of small letters, digits and hyphens");
            }
            var line = KernelCommandLine.parse(text);
            if (line.words().size() != line.initWords().size()) {
                problems.add(file + "a profile holds init. words alone; the kernel and its modules read only the line");
            }
            catalog.profileProblems(name).forEach(problem -> problems.add(file + problem.message()));
        });
        return problems;
    }
}
