package io.quinit.host;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTextTest {
    @Test
    void whatCannotBePrintedIsThereByItsNumber() {
        assertThat(PrintableText.of("ä \u001b[2J\n\u202e\ud800")).isEqualTo("ä \\x1b[2J\\x0a\\u{202e}\\u{d800}");
    }

    @Test
    void replacementStandsForEachOfThem() {
        assertThat(PrintableText.of("a\0\0b", unprintable -> "?")).isEqualTo("a??b");
    }

    @Test
    void quoteIsNotWithoutEnd() {
        assertThat(PrintableText.quoted("a\tb")).isEqualTo("\"a\\x09b\"");
        assertThat(PrintableText.quoted("😀".repeat(200))).isEqualTo("\"" + "😀".repeat(200) + "\"");
        assertThat(PrintableText.quoted("😀".repeat(201))).isEqualTo("\"" + "😀".repeat(200) + "...\"");
    }
}
