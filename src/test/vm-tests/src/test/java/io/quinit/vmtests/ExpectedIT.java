package io.quinit.vmtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A boot of each image shows what its {@code expect.properties} says, and what those say that it names by {@code expect.from}. */
@Once
class ExpectedIT {
    private static final String FILE = "expect.properties";
    private static final String FROM = "expect.from";

    private static final TreeMap<String, List<String>> CONSOLES = new TreeMap<>();

    @BeforeAll
    static void boot() throws IOException, InterruptedException {
        for (String image : made()) {
            CONSOLES.put(
                    image,
                    Guest.boot("expected-" + image, Guest.machine(image))
                            .result()
                            .console());
        }
    }

    /** Those that can be booted. */
    private static List<String> images() throws IOException {
        try (Stream<Path> recipes = Files.list(Image.recipe(""))) {
            return recipes.filter(recipe -> Files.exists(recipe.resolve(FILE)))
                    .map(recipe -> recipe.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static List<String> made() throws IOException {
        return images().stream()
                .filter(image -> !image.equals(Image.OWN_KERNEL) || Image.isMade(image))
                .toList();
    }

    static Stream<Arguments> lines() throws IOException {
        Stream.Builder<Arguments> lines = Stream.builder();
        for (String image : images()) {
            Properties expected = expectations(Image.recipe(image));
            expected.stringPropertyNames().stream()
                    .filter(key -> !key.equals(FROM))
                    .sorted()
                    .forEach(key -> lines.add(Arguments.of(image, key, expected.getProperty(key))));
        }
        return lines.build();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("lines")
    void consoleShows(String image, String key, String expression) {
        assumeTrue(CONSOLES.containsKey(image), image + " is not made: src/scripts/kernel builds its kernel");
        if (key.startsWith("no.")) {
            assertThat(CONSOLES.get(image)).noneMatch(line -> line.matches(expression));
        } else {
            assertThat(CONSOLES.get(image)).as(expression).anyMatch(line -> line.matches(expression));
        }
    }

    private static Properties expectations(Path recipe) throws IOException {
        Properties own = new Properties();
        try (Reader file = Files.newBufferedReader(recipe.resolve(FILE))) {
            own.load(file);
        }
        Properties all = new Properties();
        if (own.containsKey(FROM)) {
            all.putAll(expectations(recipe.resolve(own.getProperty(FROM))));
        }
        all.putAll(own);
        return all;
    }
}
