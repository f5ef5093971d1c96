package io.quinit.steps.net;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** The network card. */
@ConfigMapping(prefix = "init")
public interface NetConfig {

    /**
     * Whether the modules of virtio's network card are loaded.
     *
     * @since 0.1.0
     * @example init.net=1
     */
    @WithDefault("false")
    @WithName("net")
    boolean enabled();
}
