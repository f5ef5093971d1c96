package io.quinit.steps.balloon;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** The memory balloon. */
@ConfigMapping(prefix = "init")
public interface BalloonConfig {

    /**
     * Whether the module of virtio's memory balloon is loaded, through which the host takes memory back.
     *
     * @since 0.1.0
     * @example init.balloon=1
     */
    @WithDefault("false")
    @WithName("balloon")
    boolean enabled();
}
