package io.quinit.lean;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;

/** What the framework logs before its log is set up, if its start fails: the message, without date and place. */
@TargetClass(SimpleFormatter.class)
final class PlainRecords {

    @Substitute
    public String format(LogRecord record) {
        var trace = record.getThrown() == null ? "" : ": " + record.getThrown();
        return record.getLevel().getName() + ": " + record.getMessage() + trace + System.lineSeparator();
    }
}
