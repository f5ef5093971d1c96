package io.quinit.lean;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import java.time.format.DateTimeFormatter;

/** A property of an init is no pattern of dates: they bring calendars and the names of months into the executable. */
@TargetClass(className = "io.smallrye.config.Converters", innerClass = "DateTimeFormatterConverter")
final class NoTimePatterns {

    @Substitute
    public DateTimeFormatter convert(String value) {
        throw new IllegalArgumentException("patterns of dates are not known in this executable");
    }
}
