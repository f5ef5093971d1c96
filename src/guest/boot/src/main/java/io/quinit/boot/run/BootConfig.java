package io.quinit.boot.run;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Optional;

/** Properties of the boot as a whole. */
@ConfigMapping(prefix = "init")
public interface BootConfig {

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
