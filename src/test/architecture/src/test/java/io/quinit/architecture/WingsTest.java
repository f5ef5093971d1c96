package io.quinit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What runs in one place uses nothing that is only in another. */
class WingsTest {
    private static final JavaClasses ALL = Modules.classes();

    @Test
    void dependenciesPointDown() {
        classes()
                .should(useOnlyTheWingsBelow())
                .because(
                        "code runs where its directory says: guest as PID 1, host on the operator's machine, build while an"
                                + " init is built; instead move what both need down to src/guest, or hand it over as data")
                .check(ALL);
    }

    @Test
    void everyWingHasClasses() {
        assertThat(ALL.stream().map(Wing::of).collect(toSet()))
                .as(
                        "without classes of a wing nothing is checked; instead correct where Wing and Modules look for them")
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Wing.values()).map(Optional::of).toList());
    }

    private static ArchCondition<JavaClass> useOnlyTheWingsBelow() {
        return new ArchCondition<>("use only the wings below their own") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var wing = Wing.of(type).orElseThrow();
                type.getDirectDependenciesFromSelf().forEach(dependency -> report(wing, dependency, events));
            }
        };
    }

    private static void report(Wing wing, Dependency dependency, ConditionEvents events) {
        Wing.of(dependency.getTargetClass())
                .filter(target -> !wing.mayUse().contains(target))
                .ifPresent(target -> events.add(SimpleConditionEvent.violated(
                        dependency,
                        wing.directory() + " uses " + target.directory() + ": " + dependency.getDescription())));
    }
}
