package io.quinit.cmdline;

import java.time.Duration;

/** {@code 63ms}, {@code 5s}, {@code 2m}: a whole number and its unit. */
public final class TimeSpan {
    static final String EXPECTED = "a duration with its unit, such as 63ms, 5s or 2m (at most 30 days)";
    private static final Duration MAX_LENGTH = Duration.ofDays(30);

    private TimeSpan() {}

    public static Duration parse(String text) throws InvalidValueException {
        String unit = unit(text);
        long millis = millis(unit);
        long number = Digits.parse(text.substring(0, text.length() - unit.length()), MAX_LENGTH.toMillis() / millis);
        if (unit.isEmpty() || number < 0) {
            throw new InvalidValueException(text, EXPECTED);
        }
        return Duration.ofMillis(number * millis);
    }

    /** As {@link #parse} takes it, in the largest of s and ms that fits; what is shorter than 1ms is left out. */
    public static String text(Duration span) {
        long millis = span.toMillis();
        return millis % 1000 == 0 ? millis / 1000 + "s" : millis + "ms";
    }

    private static String unit(String text) {
        if (text.endsWith("ms")) {
            return "ms";
        }
        return text.endsWith("s") ? "s" : text.endsWith("m") ? "m" : "";
    }

    private static long millis(String unit) {
        return switch (unit) {
            case "s" -> 1000;
            case "m" -> 60_000;
            default -> 1;
        };
    }
}
