package io.quinit.modules;

import java.util.Locale;

/**
 * Devices that a module is good for. The numbers of the virtio ones are the standard's.
 *
 * @see <a href="https://docs.oasis-open.org/virtio/virtio/v1.2/virtio-v1.2.html">virtio 1.2, section 5</a>
 */
public enum Device {
    /** Whatever the machine has. */
    ANY(0),
    /** virtio's transport over PCI. */
    VIRTIO_PCI(0),
    /** virtio's transport over memory-mapped registers. */
    VIRTIO_MMIO(0),
    VIRTIO_NET(1),
    VIRTIO_BLOCK(2),
    VIRTIO_CONSOLE(3),
    VIRTIO_BALLOON(5),
    VIRTIO_VSOCK(19);

    private final int virtioType;

    Device(int virtioType) {
        this.virtioType = virtioType;
    }

    /** The virtio device type; 0 where it is none. */
    public int virtioType() {
        return virtioType;
    }

    /** As a person writes it: {@code virtio-pci}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
