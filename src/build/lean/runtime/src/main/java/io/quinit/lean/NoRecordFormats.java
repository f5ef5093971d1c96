package io.quinit.lean;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import java.util.function.Function;

/** The pattern of a record's line is no setting: see {@link PlainRecords}. The original tries the setting out with the time of day. */
@TargetClass(className = "jdk.internal.logger.SimpleConsoleLogger", innerClass = "Formatting")
final class NoRecordFormats {

    @Substitute
    static String getSimpleFormat(String key, Function<String, String> settings) {
        return "";
    }
}
