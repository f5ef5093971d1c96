package io.quinit.loader;

import io.quinit.cmdline.KernelCommandLine;
import io.quinit.kernel.Files;
import io.quinit.kernel.Kernel;
import io.quinit.modules.Device;
import jakarta.inject.Singleton;

/**
 * Which virtio devices the machine has, by sysfs, before any driver is loaded: so that no module is loaded and nothing is waited
 * for in vain. In doubt a device counts as there.
 *
 * @see <a href="https://docs.oasis-open.org/virtio/virtio/v1.2/virtio-v1.2.html">virtio 1.2, section 4.1.2</a>
 */
@Singleton
public final class VirtioDevices {
    private static final String PCI = "/sys/bus/pci/devices";
    private static final String PLATFORM = "/sys/bus/platform/devices";
    private static final String VIRTIO = "/sys/bus/virtio/devices";
    private static final String VIRTIO_VENDOR = "0x1af4";

    /** Modern devices have 0x1040 plus their type. */
    private static final int MODERN = 0x1040;

    /** Transitional devices: 0x1000 plus the place of their type in this list. */
    private static final int[] TRANSITIONAL = {1, 2, 5, 3, 8, 4, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0, 0, 0, 19};

    private final Files files;
    private final boolean mmioByCommandLine;

    public VirtioDevices(Kernel kernel, KernelCommandLine line) {
        this.files = new Files(kernel);
        this.mmioByCommandLine = line.moduleParameters().containsKey("virtio_mmio");
    }

    public boolean mayHave(Device device) {
        if (device == Device.ANY || !files.exists("/sys/bus")) {
            return true;
        }
        return switch (device) {
            case VIRTIO_PCI -> hasPciDevice(0);
            case VIRTIO_MMIO -> hasMmio();
            default -> hasPciDevice(device.virtioType()) || mayHaveOnBus(device.virtioType());
        };
    }

    /** @param type 0 for any */
    private boolean hasPciDevice(int type) {
        return files.names(PCI).stream().anyMatch(name -> isPciDevice(PCI + "/" + name, type));
    }

    private boolean isPciDevice(String folder, int type) {
        if (!files.readIfThere(folder + "/vendor").strip().equals(VIRTIO_VENDOR)) {
            return false;
        }
        return type == 0 || type == typeOf(number(files.readIfThere(folder + "/device")));
    }

    private static int typeOf(int pciDevice) {
        if (pciDevice >= MODERN) {
            return pciDevice - MODERN;
        }
        var place = pciDevice - 0x1000;
        return place >= 0 && place < TRANSITIONAL.length ? TRANSITIONAL[place] : 0;
    }

    /** ACPI names them LNRO0005:00, a device tree a003e00.virtio_mmio, the command line virtio-mmio.0. */
    private boolean hasMmio() {
        return mmioByCommandLine
                || files.names(PLATFORM).stream()
                        .anyMatch(name -> name.startsWith("LNRO0005")
                                || name.endsWith(".virtio_mmio")
                                || name.startsWith("virtio-mmio"));
    }

    /** What memory-mapped registers hold is known when their driver has read them. */
    private boolean mayHaveOnBus(int type) {
        var devices = files.names(VIRTIO);
        if (devices.isEmpty()) {
            return hasMmio();
        }
        return devices.stream().anyMatch(name -> number(files.readIfThere(VIRTIO + "/" + name + "/device")) == type);
    }

    /** {@code 0x1041}; 0 for what is none. */
    private static int number(String text) {
        try {
            return Integer.decode(text.strip());
        } catch (NumberFormatException unreadable) {
            return 0;
        }
    }
}
