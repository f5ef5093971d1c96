package io.quinit.lean;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import java.text.MessageFormat;
import java.util.Formatter;
import java.util.Locale;

/** Text made of numbers and arguments, without the tables of all locales. */
final class Formatting {
    private Formatting() {}

    /**
     * {@code %t} in a format brings calendars, time zones and their names into the executable, {@code %d} the digits and separators of
     * all locales; PID 1 prints no dates, and numbers as programmers write them.
     */
    @TargetClass(className = "java.util.Formatter", innerClass = "FormatSpecifier")
    @KeepsOut({"java.util.Calendar", "java.util.GregorianCalendar"})
    static final class NoLocalizedFields {

        @Substitute
        void printDateTime(Formatter formatter, Object time, Locale locale) {
            throw new UnsupportedOperationException("dates are not formatted in this executable");
        }

        @Substitute
        StringBuilder localizedMagnitude(
                Formatter formatter,
                StringBuilder out,
                CharSequence value,
                int offset,
                int flags,
                int width,
                Locale locale) {
            return LocaleFreeDigits.append(out == null ? new StringBuilder() : out, value, offset, flags, width);
        }
    }

    /** The signs of numbers in formats, without the tables of all locales. */
    @TargetClass(Formatter.class)
    @KeepsOut("java.text.DecimalFormatSymbols")
    static final class NoLocalizedSigns {

        @Substitute
        static char getZero(Locale locale) {
            return '0';
        }

        @Substitute
        static char getDecimalSeparator(Locale locale) {
            return '.';
        }

        @Substitute
        static char getGroupingSeparator(Locale locale) {
            return ',';
        }

        @Substitute
        static char getMinusSign(Locale locale) {
            return '-';
        }
    }

    /**
     * Messages of the framework's log: {@code {0}} becomes the first argument, as it is. The original brings the formats of dates,
     * numbers and currencies, and their names in English, into the executable.
     */
    @TargetClass(MessageFormat.class)
    @KeepsOut({"java.text.ChoiceFormat", "java.text.MessageFormat$Field", "java.text.SimpleDateFormat"})
    static final class SimpleMessages {

        @Substitute
        public static String format(String pattern, Object... arguments) {
            var message = pattern.replace("''", "'");
            for (var i = 0; i < arguments.length; i++) {
                message = message.replace("{" + i + "}", String.valueOf(arguments[i]));
            }
            return message;
        }
    }
}
