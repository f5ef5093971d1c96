package io.quinit.nativeimage.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quinit.nativeimage.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArgumentFilesTest {
    static List<Arguments> texts() {
        return List.of(
                Arguments.of("blanks and line ends part words", "a  b\n\tc\n", List.of("a", "b", "c")),
                Arguments.of("double quotes hold blanks", "\"a b\" c", List.of("a b", "c")),
                Arguments.of("single quotes hold blanks", "'a \"b'", List.of("a \"b")),
                Arguments.of("quotes inside a word", "-Dx='a b'c", List.of("-Dx=a bc")),
                Arguments.of("empty quotes are an empty word", "\"\"", List.of("")),
                Arguments.of("escapes in quotes", "\"a\\\\b\\\"c\\nd\"", List.of("a\\b\"c\nd")),
                Arguments.of("no escapes outside quotes", "\\Qa.jar\\E", List.of("\\Qa.jar\\E")),
                Arguments.of("a dollar is plain", "\"$ORIGIN\" ${.}", List.of("$ORIGIN", "${.}")),
                Arguments.of("comment to the line's end", "a # b c\nd", List.of("a", "d")),
                Arguments.of("# inside a word is plain", "a#b", List.of("a#b")),
                Arguments.of("nothing", " \n", List.of()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void textIsSplitAsJavaDoes(String fact, String text, List<String> words) {
        assertThat(ArgumentFiles.split(text)).as(fact).isEqualTo(words);
    }

    @Test
    void openQuoteIsAnError() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> ArgumentFiles.split("-Dx=\"a b"))
                .withMessageContaining("not closed in: -Dx=\"a b");
    }

    @Test
    void argumentsComeFromFile(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("more"), "-Os\n-o 'a b'");
        assertThat(new ArgumentFiles(directory).expand(List.of("-x", "@more", "y")))
                .containsExactly("-x", "-Os", "-o", "a b", "y");
    }

    @Test
    void missingFileIsNamed(@TempDir Path directory) {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> new ArgumentFiles(directory).expand(List.of("@absent")))
                .withMessageContaining(directory.resolve("absent").toString());
    }
}
