package io.quinit.cmdline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"\u0080", "\u00ff", "a\u0080b", "\u00c3\u0080\u0080"})
    void bytesThatAreNotUtf8AreNoText(String latin1) {
        assertThat(Text.isText(Text.decode(latin1))).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"", "\u007f", "€", "\ud7ff", "\ue000", "𝄞"})
    void utf8IsText(String text) {
        String latin1 = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

        assertThat(Text.decode(latin1)).isEqualTo(text);
        assertThat(Text.isText(text)).isTrue();
    }

    /** The ends of each range: printable ASCII, control characters, bytes that are not UTF-8, letters. */
    @ParameterizedTest(name = "{1}")
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "' ',' '",
                "~,~",
                "'\u001f',\\x1f",
                "'\u0000',\\x00",
                "\u007f,\\x7f",
                "\u0080,\\u{0080}",
                "\u009f,\\u{009f}",
                "\u00a0,\\u{00a0}",
                "\u00aa,\u00aa",
                "\udc80,\\x80",
                "\udcff,\\xff",
                "\udc7f,\\u{dc7f}",
                "\udd00,\\u{dd00}",
                "\u202e,\\u{202e}"
            })
    void onlyWhatNoTerminalObeysIsShownAsItIs(String text, String shown) {
        assertThat(Text.visible(text)).isEqualTo(shown);
    }

    @Test
    void eightyCharactersAreShownWhole() {
        assertThat(Text.visible("x".repeat(80))).isEqualTo("x".repeat(80));
        assertThat(Text.visible("x".repeat(81))).isEqualTo("x".repeat(80) + "...");
    }
}
