package io.quinit.vm.measure.figures;

import java.util.Locale;

/** What a figure counts, and how it is written. */
enum Unit {
    MILLISECONDS("%.1f ms", 1),
    KIB("%.2f MiB", 1024),
    MIB("%.0f MiB", 1),
    BYTES("%.2f MiB", 1 << 20);

    private final String format;
    private final double divisor;

    Unit(String format, double divisor) {
        this.format = format;
        this.divisor = divisor;
    }

    /** {@code 12.3 ms}, {@code 28.29 MiB}. */
    public String text(double value) {
        return String.format(Locale.ROOT, format, value / divisor);
    }
}
