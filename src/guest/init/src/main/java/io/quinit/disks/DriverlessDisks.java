package io.quinit.disks;

import io.quinit.kernel.Files;
import io.quinit.kernel.Kernel;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** What may have disks behind it and has no driver: virtio devices and PCI storage controllers, by sysfs. */
@Singleton
public final class DriverlessDisks {
    private static final List<Kind> KINDS = List.of(
            new Kind("/sys/bus/virtio/devices", "device", "0x0002", "a virtio block device", "virtio_blk"),
            new Kind("/sys/bus/virtio/devices", "device", "0x0008", "a virtio SCSI controller", "virtio_scsi,sd_mod"),
            new Kind("/sys/bus/pci/devices", "class", "0x0101", "an IDE controller", "ata_piix,sd_mod"),
            new Kind("/sys/bus/pci/devices", "class", "0x0106", "a SATA controller", "ahci,sd_mod"),
            new Kind("/sys/bus/pci/devices", "class", "0x0108", "an NVMe controller", "nvme"));

    private final Files files;

    public DriverlessDisks(Kernel kernel) {
        this.files = new Files(kernel);
    }

    /**
     * A kind of device.
     *
     * @param value how the text of the attribute begins
     * @param modules that drive it
     */
    private record Kind(String bus, String attribute, String value, String name, String modules) {}

    /** {@code a SATA controller without a driver (init.modules.extra=ahci,sd_mod)}; empty where all have one. */
    public String describe() {
        var found = new ArrayList<String>();
        for (var kind : KINDS) {
            if (files.names(kind.bus).stream().anyMatch(name -> isDriverless(kind, kind.bus + "/" + name))) {
                found.add(kind.name + " without a driver (init.modules.extra=" + kind.modules + ")");
            }
        }
        return String.join(", ", found);
    }

    private boolean isDriverless(Kind kind, String folder) {
        return files.readIfThere(folder + "/" + kind.attribute).startsWith(kind.value)
                && !files.exists(folder + "/driver");
    }
}
