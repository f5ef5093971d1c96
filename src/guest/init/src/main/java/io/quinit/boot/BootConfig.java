package io.quinit.boot;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Optional;

/** What concerns the boot as a whole. */
@ConfigMapping(prefix = "init")
public interface BootConfig {

    /**
     * How much the console shows: warnings and failures, a line a step as well, or each decision as well. Without it {@code
     * normal}, or {@code quiet} where the line has that word.
     *
     * @since 0.1.0
     * @example init.log=debug
     */
    Optional<LogLevel> log();

    /**
     * How long the whole boot may take, from the start of the init on; past it the failure policy applies. Without it there is no
     * limit but those of the single waits.
     *
     * @since 0.1.0
     * @example init.deadline=10s
     */
    Optional<Duration> deadline();

    /**
     * A named set of properties; what the line says itself outranks it.
     *
     * @since 0.1.0
     * @example init.profile=fleet
     */
    Optional<String> profile();
}
