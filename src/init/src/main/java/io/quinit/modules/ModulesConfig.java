package io.quinit.modules;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** Modules beyond and against the default ones. */
@ConfigMapping(prefix = "init.modules")
public interface ModulesConfig {

    /**
     * More modules to load, by name.
     *
     * @since 0.1.0
     * @example init.modules.extra=vfat,nls_utf8
     */
    Optional<List<String>> extra();

    /**
     * Modules that are never loaded, by name; nor is what depends on them.
     *
     * @since 0.1.0
     * @example init.modules.deny=virtio_balloon
     */
    Optional<List<String>> deny();
}
