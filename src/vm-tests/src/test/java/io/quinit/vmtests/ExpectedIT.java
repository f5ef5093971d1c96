package io.quinit.vmtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A boot of the image shows what its {@code expect.properties} says. */
class ExpectedIT {
    private static List<String> console;

    @BeforeAll
    static void boot() throws IOException, InterruptedException {
        console = Guest.boot("expected", Guest.machine()).result().console();
    }

    static Stream<String> keys() throws IOException {
        return expectations().stringPropertyNames().stream().sorted();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("keys")
    void consoleShows(String key) throws IOException {
        String expression = expectations().getProperty(key);
        if (key.startsWith("no.")) {
            assertThat(console).noneMatch(line -> line.matches(expression));
        } else {
            assertThat(console).as(expression).anyMatch(line -> line.matches(expression));
        }
    }

    private static Properties expectations() throws IOException {
        Properties read = new Properties();
        try (Reader file =
                Files.newBufferedReader(Image.project().resolve("test-images/" + Image.NAME + "/expect.properties"))) {
            read.load(file);
        }
        return read;
    }
}
