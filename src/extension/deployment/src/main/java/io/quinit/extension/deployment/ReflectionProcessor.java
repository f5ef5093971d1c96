package io.quinit.extension.deployment;

import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.nativeimage.ReflectiveClassConditionBuildItem;
import java.util.List;

/**
 * Takes classes out of the reflection lists that the framework makes: whatever is on them stays in the executable with every
 * method and all that those reach, and no value of ours is made by reflection on them.
 */
class ReflectionProcessor {
    /** Types of configuration values, and picocli's generator of shell completion as a program of its own. */
    private static final List<String> NOT_REFLECTED = List.of(
            "java.io.File",
            "java.lang.String",
            "java.net.URI",
            "java.util.Locale",
            "java.util.logging.Level",
            "picocli.AutoComplete$App");

    /** A condition that never holds: no class has this name. */
    private static final String NEVER = "io.quinit.extension.Never";

    @BuildStep
    void notReflected(BuildProducer<ReflectiveClassConditionBuildItem> conditions) {
        NOT_REFLECTED.forEach(name -> conditions.produce(new ReflectiveClassConditionBuildItem(name, NEVER)));
    }
}
