package io.quinit.steps;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Devices whose modules are loaded only when they are asked for. */
@ConfigMapping(prefix = "init")
public interface DeviceModulesConfig {

    /** Whether the modules of virtio's network card are loaded. */
    @WithDefault("false")
    boolean net();

    /** Whether the module of virtio's memory balloon is loaded. */
    @WithDefault("false")
    boolean balloon();
}
