package io.quinit.loader;

import io.quinit.cmdline.CommaList;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Modules beyond and against the default ones. */
@ConfigMapping(prefix = "init.modules")
public interface ModulesConfig {

    /**
     * Whether each device that the machine has gets its modules, found by the device's modalias, as far as they are in the initramfs.
     *
     * @since 0.1.0
     * @example init.modules.coldplug=1
     */
    @WithDefault("false")
    boolean coldplug();

    /**
     * More modules to load, by name. They have to be in the initramfs: what no step asks for is listed when the init is built.
     *
     * @since 0.1.0
     * @example init.modules.extra=vfat,nls_utf8
     */
    Optional<CommaList> extra();

    /**
     * Modules that are never loaded, by name; nor is what depends on them.
     *
     * @since 0.1.0
     * @example init.modules.deny=virtio_balloon
     */
    Optional<CommaList> deny();
}
