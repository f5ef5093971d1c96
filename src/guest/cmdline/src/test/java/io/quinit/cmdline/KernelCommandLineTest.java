package io.quinit.cmdline;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.cmdline.KernelCommandLine.Word;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KernelCommandLineTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "a=b                | a    | b",
                "`a=\"b c\"`        | a    | `b c`",
                "`\"a=b c\"`        | a    | `b c`",
                "`a=\"b c`          | a    | `b c`",
                "`a=b\"c d\"e`      | a    | `b\"c d\"e`",
                "a=b=c              | a    | b=c",
                "a=                 | a    | ``",
                "`a=\"\"`           | a    | ``",
                "`a=\"`             | a    | ``",
                "=a                 | =a   | ",
                "=a=b               | =a   | b",
                "`\"a b\"=c`        | `a b\"` | c",
                "quiet              | quiet | ",
                "`\"`               | ``   | "
            })
    void wordIsSplitAsTheKernelSplitsIt(String line, String key, String value) {
        assertThat(KernelCommandLine.parse(line).words()).containsExactly(new Word(key, value));
    }

    @Test
    void anyWhiteSpaceSeparates() {
        assertThat(KernelCommandLine.parse(" \ta\u000bb\fc\r\nd\n").words())
                .extracting(Word::key)
                .containsExactly("a", "b", "c", "d");
    }

    @Test
    void emptyLineHasNoWords() {
        assertThat(KernelCommandLine.parse("\n").words()).isEmpty();
    }

    @Test
    void nulEndsTheLine() {
        assertThat(KernelCommandLine.parse("a\0b").words()).containsExactly(new Word("a", null));
    }

    @Test
    void whatFollowsDashesIsForInit() {
        KernelCommandLine line = KernelCommandLine.parse("a -- init.net=1 \"x=y z\" quiet");

        assertThat(line.words()).containsExactly(new Word("a", null));
        assertThat(line.afterDashes()).containsExactly("init.net=1", "x=y z", "quiet");
        assertThat(line.initWords()).isEmpty();
        assertThat(line.has("quiet")).isFalse();
    }

    @Test
    void dashesWithAValueAreAnOrdinaryWord() {
        assertThat(KernelCommandLine.parse("--=x b").words()).hasSize(2);
    }

    @Test
    void bareWordIsFoundWithEitherDash() {
        KernelCommandLine line = KernelCommandLine.parse("no_timer-check quiet=1");

        assertThat(line.has("no-timer_check")).isTrue();
        assertThat(line.has("quiet")).isFalse();
    }

    @Test
    void ourWordsAreToldByTheirPrefix() {
        assertThat(KernelCommandLine.parse("init=/bin/sh init.net=1 initrd=x INIT.log=debug init. xinit.a=1")
                        .initWords())
                .extracting(Word::key)
                .containsExactly("init.net", "INIT.log", "init.");
    }

    @Test
    void utf8IsDecoded() {
        assertThat(KernelCommandLine.parse("a=größe").words()).containsExactly(new Word("a", "größe"));
    }

    @Test
    void byteA0SeparatesEvenWithinALetterBecauseTheKernelKnowsNoUtf8() {
        assertThat(KernelCommandLine.parse("a=à").words()).hasSize(1).allMatch(word -> !Text.isText(word.value()));
        assertThat(KernelCommandLine.parse("a=\"à\"").words()).containsExactly(new Word("a", "à"));
    }

    @Test
    void bytesThatAreNoTextAreKeptAndTold() {
        Word word = KernelCommandLine.parse("a=x\u00fey".getBytes(StandardCharsets.ISO_8859_1))
                .words()
                .getFirst();

        assertThat(Text.isText(word.value())).isFalse();
        assertThat(Text.visible(word.value())).isEqualTo("x\\xfey");
    }

    @ParameterizedTest(name = "{0} bytes of 2048: {1}")
    @CsvSource({"2046, false", "2047, true", "2048, true", "4000, true"})
    void aLineAsLongAsCanBeMayBeCut(int length, boolean cut) {
        KernelCommandLine line = KernelCommandLine.parse("a".repeat(length) + "\n");

        assertThat(line.bytes()).isEqualTo(length);
        assertThat(line.isCut(KernelCommandLine.COMMAND_LINE_SIZE)).isEqualTo(cut);
    }
}
