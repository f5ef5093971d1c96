package io.quinit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What bytecode does not show: a step that names another one in a string, outside the annotations that the build checks. */
class StepIdsTest {
    private static final Path STEPS = Modules.SOURCES.resolve("guest/init/src/main/java/io/quinit/steps");
    private static final Pattern RELATION = Pattern.compile("@(Needs|Precedes)\\([^)]*\\)");
    private static final Pattern TEXT = Pattern.compile("\"([a-z-]+)\"");

    @Test
    void stepsNameEachOtherOnlyWhereTheBuildChecksIt() throws IOException {
        var ids = ids();
        assertThat(ids).contains("vfs", "root-device", "agent");

        var violations = new ArrayList<String>();
        for (var file : files()) {
            TEXT.matcher(RELATION.matcher(Modules.read(file)).replaceAll(""))
                    .results()
                    .map(match -> match.group(1))
                    .filter(text -> ids.contains(text) && isNoWordOfItsOwn(text, file))
                    .forEach(text -> violations.add(STEPS.relativize(file) + " names the step " + text));
        }
        assertThat(violations)
                .as(
                        "a step that is left out or renamed breaks these unseen; instead use @Needs, @Precedes, or a bean that both share")
                .isEmpty();
    }

    /** {@code "console"} in the console's own package is a word like any other. */
    private static boolean isNoWordOfItsOwn(String id, Path file) {
        return !STEPS.relativize(file).getName(0).toString().equals(id.replace("-", ""));
    }

    private static Set<String> ids() throws IOException {
        return files().stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith("Step.java"))
                .map(name -> name.replace("Step.java", "")
                        .replaceAll("(?<=.)([A-Z])", "-$1")
                        .toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static List<Path> files() throws IOException {
        try (var files = Files.walk(STEPS)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
