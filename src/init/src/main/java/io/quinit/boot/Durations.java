package io.quinit.boot;

import java.time.Duration;

/** Durations as the command line has them: {@code 63ms}, {@code 5s}, {@code 2m}. */
public final class Durations {
    private static final int SECONDS_OF_A_MINUTE = 60;

    private Durations() {}

    public static String text(Duration duration) {
        var millis = duration.toMillis();
        if (millis % 1000 != 0 || millis == 0) {
            return millis + "ms";
        }
        var seconds = millis / 1000;
        return seconds % SECONDS_OF_A_MINUTE == 0 ? seconds / SECONDS_OF_A_MINUTE + "m" : seconds + "s";
    }
}
