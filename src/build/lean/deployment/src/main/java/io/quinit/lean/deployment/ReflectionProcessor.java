package io.quinit.lean.deployment;

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
            "java.lang.Boolean",
            "java.lang.Integer",
            "java.lang.String",
            "java.net.URI",
            "java.time.Duration",
            "java.util.Locale",
            "java.util.OptionalInt",
            "java.util.OptionalLong",
            "java.util.logging.Level",
            "org.jboss.logmanager.handlers.AsyncHandler$OverflowAction",
            "org.jboss.logmanager.handlers.SocketHandler$Protocol",
            "org.jboss.logmanager.handlers.SyslogHandler$Facility",
            "org.jboss.logmanager.handlers.SyslogHandler$Protocol",
            "org.jboss.logmanager.handlers.SyslogHandler$SyslogType",
            "io.quarkus.runtime.logging.LogRuntimeConfig$AsyncConfig$$CMImpl",
            "io.quarkus.runtime.logging.LogRuntimeConfig$CategoryConfig$$CMImpl",
            "io.quarkus.runtime.logging.LogRuntimeConfig$CleanupFilterConfig$$CMImpl",
            "io.quarkus.runtime.logging.LogRuntimeConfig$ConsoleConfig$$CMImpl",
            "io.quarkus.runtime.logging.LogRuntimeConfig$FileConfig$$CMImpl",
            "io.quarkus.runtime.logging.LogRuntimeConfig$FileConfig$RotationConfig$$CMImpl",
            "io.quarkus.runtime.logging.LogRuntimeConfig$SocketConfig$$CMImpl",
            "io.quarkus.runtime.logging.LogRuntimeConfig$SyslogConfig$$CMImpl",
            "picocli.AutoComplete$App",
            "sun.security.provider.NativePRNG");

    /** A condition that never holds: no class has this name. */
    private static final String NEVER = "io.quinit.lean.Never";

    @BuildStep
    void notReflected(BuildProducer<ReflectiveClassConditionBuildItem> conditions) {
        NOT_REFLECTED.forEach(name -> conditions.produce(new ReflectiveClassConditionBuildItem(name, NEVER)));
    }
}
