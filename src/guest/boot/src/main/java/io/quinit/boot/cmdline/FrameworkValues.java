package io.quinit.boot.cmdline;

import java.util.Locale;
import org.eclipse.microprofile.config.spi.Converter;

/** How the framework's own properties may be written where ours may not. */
final class FrameworkValues {
    private FrameworkValues() {}

    /** Switches: all but these words mean no. */
    record Switches() implements Converter<Boolean> {
        @Override
        public Boolean convert(String text) {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "true", "1", "yes", "y", "on" -> true;
                default -> false;
            };
        }
    }

    /** Whole numbers, negative ones too. */
    record Numbers() implements Converter<Long> {
        @Override
        public Long convert(String text) {
            return Long.valueOf(text.trim());
        }
    }

    /** Whole numbers that fit into an int. */
    record Integers(Converter<Long> longs) implements Converter<Integer> {
        @Override
        public Integer convert(String text) {
            var number = longs.convert(text);
            if (number == null) {
                return null;
            }
            if (number.intValue() != number) {
                throw new NumberFormatException(text + " is beyond what an int holds");
            }
            return number.intValue();
        }
    }
}
