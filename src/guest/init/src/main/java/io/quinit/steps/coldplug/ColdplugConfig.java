package io.quinit.steps.coldplug;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** Modules by what the machine has. */
@ConfigMapping(prefix = "init.modules")
public interface ColdplugConfig {

    /**
     * Whether each device that the machine has gets its modules, found by the device's modalias, as far as they are in the initramfs.
     *
     * @since 0.1.0
     * @example init.modules.coldplug=1
     */
    @WithDefault("false")
    @WithName("coldplug")
    boolean enabled();
}
