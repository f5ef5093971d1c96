package io.quinit.steps;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where the report of the boot goes. */
@ConfigMapping(prefix = "init")
public interface ReportConfig {

    /** {@code console}: one line of JSON; {@code off}: nowhere. */
    @WithDefault("console")
    Destination report();

    /** Where the report of the boot goes. */
    enum Destination {
        OFF,
        CONSOLE
    }
}
