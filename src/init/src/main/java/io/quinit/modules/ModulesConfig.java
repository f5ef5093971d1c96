package io.quinit.modules;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** Modules beyond and against the default ones. */
@ConfigMapping(prefix = "init.modules")
public interface ModulesConfig {

    /** More modules to load, by name. */
    Optional<List<String>> extra();

    /** Modules that are never loaded, by name; nor is what depends on them. */
    Optional<List<String>> deny();
}
