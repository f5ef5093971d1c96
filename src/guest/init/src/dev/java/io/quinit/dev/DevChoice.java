package io.quinit.dev;

import io.quinit.cmdline.ArgumentsFile;
import io.quinit.scenario.ScenarioBoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is to be booted.
 *
 * @param scenario the name of a file of config/scenarios
 * @param words that follow the scenario's own command line
 */
record DevChoice(String scenario, String words) {
    static final Path FILE = Path.of("../../../config/dev.args");

    /** The folders whose files decide. */
    static final List<Path> FILES = List.of(FILE.getParent(), ScenarioBoot.SCENARIOS);

    private static final String DEFAULT = "cloud";
    private static final String SCENARIO = "scenario=";
    private static final String YAML = ".yaml";

    /**
     * The arguments outrank the file. In both {@code scenario=NAME} says which, and as the first word the name alone does.
     *
     * @param file words, a line each
     * @throws DevException when there is no such scenario
     */
    static DevChoice of(Path file, String... arguments) {
        var words = new ArrayList<>(arguments.length == 0 ? wordsOf(file) : List.of(arguments));
        var name = DEFAULT;
        if (!words.isEmpty() && words.getFirst().matches("[^=.]+")) {
            name = words.removeFirst();
        }
        for (var word : List.copyOf(words)) {
            if (word.startsWith(SCENARIO)) {
                words.remove(word);
                name = word.substring(SCENARIO.length());
            }
        }
        return new DevChoice(known(name), String.join(" ", words));
    }

    private static List<String> wordsOf(Path file) {
        try {
            var words = Files.exists(file) ? ArgumentsFile.words(Files.readString(file)) : "";
            return words.isEmpty() ? List.of() : List.of(words.split(" "));
        } catch (IOException unreadable) {
            throw new DevException(file.normalize() + ": " + unreadable, unreadable);
        }
    }

    private static String known(String name) {
        try (var files = Files.list(ScenarioBoot.SCENARIOS)) {
            var names = files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(YAML))
                    .map(file -> file.substring(0, file.length() - YAML.length()))
                    .sorted()
                    .collect(Collectors.toCollection(ArrayList::new));
            if (!names.contains(name)) {
                throw new DevException("no scenario " + name + ", there are " + String.join(", ", names), null);
            }
            return name;
        } catch (IOException unreadable) {
            throw new DevException("config/scenarios: " + unreadable, unreadable);
        }
    }
}
