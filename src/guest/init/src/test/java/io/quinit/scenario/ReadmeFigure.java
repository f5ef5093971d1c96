package io.quinit.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What the README states about these tests is what they counted. */
final class ReadmeFigure {
    private static final Path README = Path.of("../../../README.md");

    private ReadmeFigure() {}

    /** @param sentence a part of the README, with {@code %,d} in place of the figure */
    static void assertStated(String sentence, int figure) {
        try {
            var text = Files.readString(README).replaceAll("\\s+", " ");
            assertThat(text).contains(String.format(Locale.ROOT, sentence, figure));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
