package io.quinit.ports;

import io.quinit.cmdline.CommaList;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;
import io.smallrye.config.WithParentName;
import java.time.Duration;
import java.util.Optional;

/** Which virtio ports the boot waits for. */
@ConfigMapping(prefix = "init.ports")
public interface PortsConfig {
    /** For ports that are asked for by name. */
    Duration LIMIT_OF_NAMED = Duration.ofSeconds(5);

    /**
     * Names of virtio ports to wait for. Without any the boot waits a moment for whatever ports there are.
     *
     * @since 0.1.0
     * @example init.ports=org.quinit.agent,org.quinit.log
     */
    @WithParentName
    Optional<CommaList> names();

    /**
     * How long ports are waited for: {@code 5s} where names are given, else {@code 63ms}; not at all where the machine has no
     * virtio console device.
     *
     * @since 0.1.0
     * @example init.ports.wait=200ms
     */
    @WithName("wait")
    Optional<Duration> waitLimit();
}
