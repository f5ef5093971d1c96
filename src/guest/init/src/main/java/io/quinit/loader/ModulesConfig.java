package io.quinit.loader;

import io.quinit.cmdline.CommaList;
import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Modules that no step loads. */
@ConfigMapping(prefix = "init.modules")
public interface ModulesConfig {

    /**
     * Modules that are never loaded, by name; nor is what depends on them.
     *
     * @since 0.1.0
     * @example init.modules.deny=virtio_balloon
     */
    Optional<CommaList> deny();
}
