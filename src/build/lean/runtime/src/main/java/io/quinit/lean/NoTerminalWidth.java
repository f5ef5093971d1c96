package io.quinit.lean;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;

/** The original runs `stty` to ask for the terminal's width. */
@TargetClass(className = "picocli.CommandLine$Model$UsageMessageSpec")
final class NoTerminalWidth {

    @Substitute
    static int getTerminalWidth() {
        return 80;
    }
}
