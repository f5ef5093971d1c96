package io.quinit.fake.machine;

import java.time.Duration;

/**
 * A virtio port.
 *
 * @param nameAfter how long after the start of the init its name comes; never sooner than 20 ms after its entry
 * @param connected whether somebody reads it at the host
 */
public record PortSpec(String name, Duration nameAfter, boolean connected) {}
