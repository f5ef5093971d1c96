package io.quinit.boot.console;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** How much the console shows. */
@ConfigMapping(prefix = "init")
public interface LogConfig {

    /**
     * How much the console shows: warnings and failures, a line a step as well, or each decision as well. Without it {@code
     * normal}, or {@code quiet} where the line has that word.
     *
     * @since 0.1.0
     * @example init.log=debug
     */
    Optional<LogLevel> log();
}
