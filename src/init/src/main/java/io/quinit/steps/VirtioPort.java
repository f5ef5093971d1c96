package io.quinit.steps;

/**
 * Names of virtio ports in sysfs: {@code vportNpM} is port M of virtio device N.
 *
 * @see <a href="https://www.kernel.org/doc/Documentation/ABI/testing/sysfs-class-virtio-ports">sysfs-class-virtio-ports</a>
 */
final class VirtioPort {
    static final String CLASS = "/sys/class/virtio-ports";

    private VirtioPort() {}

    /** Port 0 is the one that a virtconsole takes; it has no name file, ever. */
    static boolean isConsole(String entry) {
        return entry.endsWith("p0");
    }
}
