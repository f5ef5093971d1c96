package io.quinit.lean;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import java.util.Formatter;
import java.util.Locale;

/**
 * {@code %t} in a format brings calendars, time zones and their names into the executable, {@code %d} the digits and separators of
 * all locales; PID 1 prints no dates, and numbers as programmers write them.
 */
@TargetClass(className = "java.util.Formatter", innerClass = "FormatSpecifier")
final class PlainFormats {

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
        return PlainDigits.append(out == null ? new StringBuilder() : out, value, offset, flags, width);
    }
}
