package io.quinit.failure;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What ends a boot that cannot go on. */
@ConfigMapping(prefix = "init")
public interface FailureConfig {

    /** {@code shell}, {@code poweroff}, {@code reboot}, {@code halt} or {@code panic}. */
    @WithDefault("shell")
    OnFailure onFailure();

    /** Whether every problem of the command line ends the boot. */
    @WithDefault("false")
    boolean strict();
}
