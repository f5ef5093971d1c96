package io.quinit.extension.deployment;

import io.quinit.extension.steps.StepName;
import jakarta.annotation.Priority;
import java.util.Comparator;
import java.util.List;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** Finds the boot steps in the application's classes, in the order of their places. */
public final class StepScanner {
    /** The interface of the init, which the extension knows by name alone. */
    public static final DotName BOOT_STEP = DotName.createSimple("io.quinit.boot.BootStep");

    private static final DotName PRIORITY = DotName.createSimple(Priority.class);

    private StepScanner() {}

    static List<DeclaredStep> scan(IndexView index) {
        return index.getAllKnownImplementations(BOOT_STEP).stream()
                .filter(step -> step.declaredAnnotation(PRIORITY) != null)
                .map(StepScanner::declared)
                .sorted(Comparator.comparing(DeclaredStep::place))
                .toList();
    }

    private static DeclaredStep declared(ClassInfo step) {
        var priority = step.declaredAnnotation(PRIORITY).value().asInt();
        return new DeclaredStep(StepName.idOf(step.name().toString()), StepName.placeOf(priority));
    }
}
