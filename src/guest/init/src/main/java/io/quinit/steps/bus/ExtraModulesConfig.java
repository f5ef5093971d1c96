package io.quinit.steps.bus;

import io.quinit.cmdline.CommaList;
import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Modules beyond those that steps want. */
@ConfigMapping(prefix = "init.modules")
public interface ExtraModulesConfig {

    /**
     * More modules to load, by name. They have to be in the initramfs: what no step asks for is listed when the init is built.
     *
     * @since 0.1.0
     * @example init.modules.extra=vfat,nls_utf8
     */
    Optional<CommaList> extra();
}
