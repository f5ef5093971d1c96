package io.quinit.nativeimage.launch;

import io.quinit.nativeimage.UsageException;
import java.util.Map;
import java.util.Optional;

/** Options of GraalVM's launcher that this one knows and cannot do. */
final class UnsupportedOptions {
    private static final String NEEDS_GRAALVM = "it needs GraalVM's own tools; set GRAALVM_HOME to a GraalVM to use it";
    private static final String NO_STATIC_JDK =
            "the JDK at hand has its libraries as shared ones only; the executable is linked against those";
    private static final String CLASS_PATH_ONLY = "programs are taken from the class path: use -cp or -jar";

    /** By the option's beginning. */
    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("--shared", "only executables are made here, no shared libraries"),
            Map.entry("--static", NO_STATIC_JDK),
            Map.entry("--static-nolibc", NO_STATIC_JDK),
            Map.entry("--libc", "the machine's glibc is what the executable is linked against"),
            Map.entry("--target", "the executable is for the machine that it is made on"),
            Map.entry("-p", CLASS_PATH_ONLY),
            Map.entry("--module-path", CLASS_PATH_ONLY),
            Map.entry("-m", CLASS_PATH_ONLY),
            Map.entry("--module", CLASS_PATH_ONLY),
            Map.entry("--bundle-create", NEEDS_GRAALVM),
            Map.entry("--bundle-apply", NEEDS_GRAALVM),
            Map.entry("--debug-attach", "use -J-agentlib:jdwp=… instead"),
            Map.entry("--diagnostics-mode", NEEDS_GRAALVM),
            Map.entry("--enable-sbom", NEEDS_GRAALVM),
            Map.entry("--expert-options", "-H:PrintFlags= lists the builder's options"),
            Map.entry("--expert-options-all", "-H:PrintFlags= lists the builder's options"),
            Map.entry("--expert-options-detail", "-H:PrintFlags= lists the builder's options"),
            Map.entry("--configurations-path", "use -H:ConfigurationFileDirectories=… instead"),
            Map.entry("--pgo", NEEDS_GRAALVM),
            Map.entry("--pgo-instrument", NEEDS_GRAALVM),
            Map.entry("--pgo-sampling", NEEDS_GRAALVM));

    private UnsupportedOptions() {}

    static void refuse(String argument) {
        reason(argument).ifPresent(reason -> {
            throw new UsageException("option %s is not supported: %s".formatted(argument, reason));
        });
    }

    static Optional<String> reason(String argument) {
        return argument.matches("--(macro|language|tool):.*")
                ? Optional.of(NEEDS_GRAALVM)
                : Optional.ofNullable(REASONS.get(argument.split("=", 2)[0]));
    }
}
