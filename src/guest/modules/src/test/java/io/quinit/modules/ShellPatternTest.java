package io.quinit.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShellPatternTest {
    /** Only a hang takes so long: a busy host takes seconds. */
    private static final Duration HANGS = Duration.ofMinutes(3);

    @ParameterizedTest(name = "{0} over {1}: {2}")
    @CsvSource({
        "virtio:d00000001v*, virtio:d00000001v00001AF4, true",
        "virtio:d00000001v*, virtio:d00000002v00001AF4, false",
        "pci:v00001AF4d*sv*sd*bc*sc*i*, pci:v00001AF4d00001041sv00001AF4sd00001100bc02sc00i00, true",
        "pci:v00001AF4d*sv*sd*bc*sc*i*, pci:v00008086d00001041sv00001AF4sd00001100bc02sc00i00, false",
        "usb:v*d[0-9a-f]*, usb:v1d7, true",
        "usb:v*d[!0-9], usb:v1d7, false",
        "usb:v*d[!0-9], usb:v1dx, true",
        "[b-d], a, false",
        "[b-d], b, true",
        "[b-d], d, true",
        "[b-d], e, false",
        "[b-d], -, false",
        "[!b-d], a, true",
        "[!b-d], b, false",
        "[!b-d], d, false",
        "[b-dx], x, true",
        "[b-d-], -, true",
        "a[bd]c, abc, true",
        "a[bd]c, adc, true",
        "a[bd]c, aec, false",
        "a[b]c, a]c, false",
        "a?c, abc, true",
        "a?c, ac, false",
        "a[]b]c, a]c, true",
        "a[]b]c, abc, true",
        "a[b, a[b, true",
        "[!], [!], true",
        "a-[a-]z, a--z, true",
        "*, anything, true",
        "a*b*c, aXbYbZc, true",
        "a*b*c, aXbYbZ, false"
    })
    void starsQuestionMarksAndBrackets(String pattern, String text, boolean matches) {
        assertThat(ShellPattern.matches(pattern, text)).isEqualTo(matches);
    }

    @Test
    void emptyPatternTakesNothingButNothing() {
        assertThat(ShellPattern.matches("", "")).isTrue();
        assertThat(ShellPattern.matches("", "a")).isFalse();
        assertThat(ShellPattern.matches("**", "")).isTrue();
    }

    @Test
    void manyStarsOverALongNameAreNotTriedInEveryCombination() {
        var matches = Assertions.assertTimeoutPreemptively(
                HANGS, () -> ShellPattern.matches("*a".repeat(30) + "b", "a".repeat(20_000)));

        assertThat(matches).isFalse();
    }

    @Property
    void aTextWithoutSpecialLettersIsItself(@ForAll String text) {
        var plain = text.replaceAll("[*?\\[]", "x");

        assertThat(ShellPattern.matches(plain, plain)).isTrue();
        assertThat(ShellPattern.matches(plain, plain + "y")).isFalse();
        assertThat(ShellPattern.matches("*", text)).isTrue();
    }
}
