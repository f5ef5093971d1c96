package io.quinit.lean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in for java.util.Formatter's own digits gives the same text as they do where no locale is asked for. */
class LocaleFreeDigitsTest {
    private static final int NONE = 0;
    private static final int ZERO_PAD = 1 << 5;
    private static final int GROUP = 1 << 6;

    @ParameterizedTest
    @CsvSource({"0", "7", "42", "999", "1000", "123456", "1234567", "9223372036854775807"})
    void digitsAreThoseOfTheOriginal(long number) {
        assertThat(plain(number, NONE, -1)).isEqualTo(String.format(Locale.ROOT, "%d", number));
        assertThat(plain(number, GROUP, -1)).isEqualTo(String.format(Locale.ROOT, "%,d", number));
        assertThat(plain(number, ZERO_PAD, 9)).isEqualTo(String.format(Locale.ROOT, "%09d", number));
        assertThat(plain(number, GROUP | ZERO_PAD, 12)).isEqualTo(String.format(Locale.ROOT, "%,012d", number));
    }

    @ParameterizedTest
    @CsvSource({"0.5", "3.25", "1234.5", "1234567.125"})
    void fractionsAreNotGrouped(double number) {
        var digits = String.format(Locale.ROOT, "%.3f", number);
        assertThat(LocaleFreeDigits.append(new StringBuilder(), digits, 0, GROUP, -1))
                .hasToString(String.format(Locale.ROOT, "%,.3f", number));
    }

    @ParameterizedTest
    @CsvSource({"-1234567"})
    void signStaysInFront(long number) {
        var text = LocaleFreeDigits.append(new StringBuilder("-"), Long.toString(number), 1, GROUP, -1);
        assertThat(text).hasToString(String.format(Locale.ROOT, "%,d", number));
    }

    private static String plain(long number, int flags, int width) {
        return LocaleFreeDigits.append(new StringBuilder(), Long.toString(number), 0, flags, width)
                .toString();
    }
}
