package io.quinit.lean;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import org.jboss.logmanager.formatters.ColorMap;
import org.jboss.logmanager.formatters.FormatStep;
import org.jboss.logmanager.formatters.FormatStringParser;
import org.jboss.logmanager.formatters.Formatters;

/** The framework's log has one format, the message; patterns bring time zones and colours. */
@TargetClass(FormatStringParser.class)
final class NoLogPatterns {

    @Substitute
    public static FormatStep[] getSteps(String pattern, ColorMap colors) {
        return new FormatStep[] {
            Formatters.simpleMessageFormatStep(false, 0, 0), Formatters.lineSeparatorFormatStep(false, 0, 0)
        };
    }
}
