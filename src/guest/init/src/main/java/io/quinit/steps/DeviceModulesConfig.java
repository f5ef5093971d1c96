package io.quinit.steps;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Devices whose modules are loaded only when they are asked for. */
@ConfigMapping(prefix = "init")
public interface DeviceModulesConfig {

    /**
     * Whether the modules of virtio's network card are loaded.
     *
     * @since 0.1.0
     * @example init.net=1
     */
    @WithDefault("false")
    boolean net();

    /**
     * Whether the module of virtio's memory balloon is loaded, through which the host takes memory back.
     *
     * @since 0.1.0
     * @example init.balloon=1
     */
    @WithDefault("false")
    boolean balloon();
}
