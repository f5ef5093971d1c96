package io.quinit.boot;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** What concerns the boot as a whole. */
@ConfigMapping(prefix = "init")
public interface BootConfig {

    /** How much the console shows: {@code quiet}, {@code normal} or {@code debug}; without it {@code quiet} where the line has that word. */
    Optional<LogLevel> log();
}
