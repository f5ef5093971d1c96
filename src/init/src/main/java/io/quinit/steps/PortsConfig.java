package io.quinit.steps;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;
import io.smallrye.config.WithParentName;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Which virtio ports the boot waits for. */
@ConfigMapping(prefix = "init.ports")
public interface PortsConfig {
    /** For ports that are asked for by name. */
    Duration LIMIT_OF_NAMED = Duration.ofSeconds(5);

    /** Their names; without any, the boot waits a moment for whatever ports there are. */
    @WithParentName
    Optional<List<String>> names();

    /** How long: 5s where names are given, else 63ms; not at all where the machine has no virtio console device. */
    @WithName("wait")
    Optional<Duration> waitLimit();
}
