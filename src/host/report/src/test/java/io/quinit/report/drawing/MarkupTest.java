package io.quinit.report.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkupTest {
    private static final String TEXT = "<script>&amp;\"'>]]>";
    private static final String ESCAPED = "&lt;script&gt;&amp;amp;\"'&gt;]]&gt;";

    @Test
    void textIsNoMarkup() {
        assertThat(new Markup().element("p", TEXT)).hasToString("<p>" + ESCAPED + "</p>\n");
    }

    @Test
    void valueDoesNotLeaveItsAttribute() {
        assertThat(new Markup().empty("rect", "class", TEXT))
                .hasToString("<rect class=\"" + ESCAPED.replace("\"", "&quot;") + "\"/>\n");
    }

    @Test
    void elementsCloseInTurn() {
        assertThat(new Markup().open("a").open("b").close().close().toString().replace("\n", ""))
                .isEqualTo("<a><b></b></a>");
    }

    @Test
    void numbersHaveTwoDigits() {
        assertThat(new Markup().empty("rect", "x", 1.0 / 3, "y", 2)).hasToString("<rect x=\"0.33\" y=\"2\"/>\n");
    }
}
