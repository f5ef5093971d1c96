package io.quinit.vm;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A virtio-serial port.
 *
 * @param name as the guest reads it in /sys/class/virtio-ports; empty: the port has no name
 * @param output where what the guest writes goes; empty: nowhere
 */
public record Port(String name, Optional<Path> output) {
    public static Port named(String name) {
        return new Port(name, Optional.empty());
    }

    public static Port writingTo(String name, Path output) {
        return new Port(name, Optional.of(output));
    }
}
