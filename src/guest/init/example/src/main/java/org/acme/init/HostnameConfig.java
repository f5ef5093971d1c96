package org.acme.init;

import io.quinit.boot.cmdline.Range;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.util.OptionalInt;

/** What the machine is called. */
@ConfigMapping(prefix = "init.hostname")
public interface HostnameConfig {

    /**
     * The machine's host name.
     *
     * @since 1.0.0
     * @example init.hostname=build
     */
    @WithParentName
    @WithDefault("sandbox")
    String name();

    /**
     * The machine's number among those of its name: {@code sandbox} and 17 make {@code sandbox-17}. Without it the name stands alone.
     *
     * @since 1.0.0
     * @example init.hostname.number=17
     */
    @Range(min = 0, max = 99999)
    OptionalInt number();
}
