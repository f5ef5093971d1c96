package io.quinit.extension.deployment;

import io.quarkus.builder.item.SimpleBuildItem;
import io.quinit.boot.step.StepName;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.jandex.DotName;

/**
 * What of the application's classes is in the build. A step that it leaves out, as {@code quarkus.arc.exclude-types} does, is no bean,
 * and brings neither its properties nor its modules.
 */
final class ApplicationBeansBuildItem extends SimpleBuildItem {
    private final List<DeclaredStep> steps;
    private final Set<DotName> leftOut;
    private final Set<DotName> injected;

    ApplicationBeansBuildItem(List<DeclaredStep> steps, Set<DotName> leftOut, Set<DotName> injected) {
        this.steps = List.copyOf(steps);
        this.leftOut = Set.copyOf(leftOut);
        this.injected = Set.copyOf(injected);
    }

    /** The boot steps, in the order of their places. */
    List<DeclaredStep> steps() {
        return steps;
    }

    /** Whether it is the class of a boot step that is no bean. */
    boolean leavesOut(String className) {
        return leftOut.contains(DotName.createSimple(className));
    }

    /** The ids of boot steps that are no beans. */
    Set<String> idsLeftOut() {
        return leftOut.stream().map(type -> StepName.idOf(type.toString())).collect(Collectors.toSet());
    }

    /** Whether any bean takes one, itself or in an {@code Instance}. */
    boolean takes(DotName type) {
        return injected.contains(type);
    }
}
