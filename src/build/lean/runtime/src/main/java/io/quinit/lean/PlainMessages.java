package io.quinit.lean;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import java.text.MessageFormat;

/**
 * Messages of the framework's log: {@code {0}} becomes the first argument, as it is. The original brings the formats of dates,
 * numbers and currencies, and their names in English, into the executable.
 */
@TargetClass(MessageFormat.class)
final class PlainMessages {

    @Substitute
    public static String format(String pattern, Object... arguments) {
        var message = pattern.replace("''", "'");
        for (var i = 0; i < arguments.length; i++) {
            message = message.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return message;
    }
}
