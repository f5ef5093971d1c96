package io.quinit.lean;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import io.quarkus.runtime.StartupContext;
import io.quarkus.runtime.util.StepTiming;

/** The framework's own timing of its start, by the time of day; the boot report has the init's. */
@TargetClass(StepTiming.class)
final class NoStepTimes {

    @Substitute
    public static void printStepTime(StartupContext context) {}
}
