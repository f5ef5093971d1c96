package io.quinit.report.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
    /** Only a hang takes so long: a busy host takes seconds. */
    private static final Duration HANGS = Duration.ofMinutes(3);

    @ParameterizedTest
    @ValueSource(
            strings = {"\u0000", "\n", "\u001b", "\u0085", "\u202e", "\u2028", "\u200b", "\ud800", "\uffff", "\ue000"})
    void characterThatIsNotSeenIsReplaced(String hidden) {
        assertThat(PlainText.of("a" + hidden + "b")).isEqualTo("a\ufffdb");
    }

    @Test
    void ordinaryTextStays() {
        String text = "mount /dev/vda on /mnt (ext4): Größe 漢字 😀 <&>";
        assertThat(PlainText.of(text)).isEqualTo(text);
    }

    @Test
    void longTextIsCut() {
        assertThat(PlainText.of("😀".repeat(PlainText.MAX_LENGTH))).doesNotContain("…");
        assertThat(PlainText.of("😀".repeat(PlainText.MAX_LENGTH + 1)))
                .isEqualTo("😀".repeat(PlainText.MAX_LENGTH) + "…");
    }

    @Test
    void textThatFitsIsNotCut() {
        String text = "root-device";
        double width = PlainText.width(text, 10);
        assertThat(PlainText.fit(text, width, 10)).isEqualTo(text);
        String cut = PlainText.fit(text, width - 1, 10);
        assertThat(cut).startsWith("root").endsWith("…").hasSizeLessThan(text.length());
        assertThat(PlainText.width(cut, 10)).isLessThan(width);
    }

    @Test
    void noRoomIsTheSignAlone() {
        assertThat(PlainText.fit("root", 0, 10)).isEqualTo("…");
    }

    @Test
    void linesBreakBetweenWords() {
        assertThat(PlainText.wrap("no device /dev/vdz within 1s", PlainText.width("/dev/vdz within", 10) + 1, 10, 9))
                .containsExactly("no device", "/dev/vdz within", "1s");
    }

    @Test
    void lastLineIsCut() {
        assertThat(PlainText.wrap("aaaa bbbb cccc dddd eeee", PlainText.width("aaaa bbbb", 10), 10, 2))
                .hasSize(2)
                .last()
                .asString()
                .endsWith("…");
    }

    @Test
    void characterWiderThanTheRoomEndsTheLine() {
        List<String> lines = assertTimeoutPreemptively(HANGS, () -> PlainText.wrap("漢".repeat(100), 1, 10, 5));

        assertThat(lines).hasSize(5);
    }

    @Test
    void hugeTextIsLookedThroughAFewTimes() {
        List<String> lines = assertTimeoutPreemptively(HANGS, () -> PlainText.wrap("W".repeat(5_000_000), 900, 12, 4));

        assertThat(lines).hasSize(4).last().asString().endsWith("W…");
    }
}
