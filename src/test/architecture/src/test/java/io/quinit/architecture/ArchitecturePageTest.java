package io.quinit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page that shows the way through the code leads to files that are there. */
class ArchitecturePageTest {
    private static final Pattern PATH = Pattern.compile("`src/([^`]+)`");
    private static final int FILES_OF_THE_WALKS = 33;

    @Test
    void everyPathIsThere() {
        var paths = PATH.matcher(Modules.read(Modules.SOURCES.resolve("docs/architecture.md")))
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(paths).hasSizeGreaterThanOrEqualTo(FILES_OF_THE_WALKS);
        assertThat(paths)
                .allSatisfy(path -> assertThat(Files.exists(Modules.SOURCES.resolve(path)))
                        .as(path)
                        .isTrue());
    }

    @Test
    void propertyPassesThroughAtMostTwelveFiles() {
        var page = Modules.read(Modules.SOURCES.resolve("docs/architecture.md"));
        var walk = page.substring(page.indexOf("## Walk 1: a property"), page.indexOf("## Walk 2"));

        assertThat(Pattern.compile("(?m)^\\d+\\. `src/").matcher(walk).results().count())
                .isBetween(8L, 12L);
    }
}
