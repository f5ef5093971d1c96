package io.quinit.extension.graal;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import java.util.Formatter;
import java.util.Locale;

/** {@code %t} in a format brings calendars, time zones and their names into the executable; PID 1 prints no dates. */
@TargetClass(className = "java.util.Formatter", innerClass = "FormatSpecifier")
final class NoDatesInFormats {

    @Substitute
    void printDateTime(Formatter formatter, Object time, Locale locale) {
        throw new UnsupportedOperationException("dates are not formatted in this executable");
    }
}
