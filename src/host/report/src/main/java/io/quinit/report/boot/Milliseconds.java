package io.quinit.report.boot;

import java.util.Locale;

/** Microseconds for people: {@code 87.5}. */
public final class Milliseconds {
    private Milliseconds() {}

    public static String of(long microseconds) {
        return String.format(Locale.ROOT, "%.1f", microseconds / 1000.0);
    }

    /** With its sign, as a difference has it: {@code +2.6}, {@code −0.4}, {@code ±0.0}. */
    public static String signed(long microseconds) {
        String size = of(Math.abs(microseconds));
        if (size.equals("0.0")) {
            return "±" + size;
        }
        return (microseconds < 0 ? "−" : "+") + size;
    }
}
