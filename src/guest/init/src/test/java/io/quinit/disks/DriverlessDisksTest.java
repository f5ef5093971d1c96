package io.quinit.disks;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.fake.machine.TestMachine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DriverlessDisksTest {
    private final TestMachine kernel = new TestMachine();

    @ParameterizedTest(name = "{2}")
    @CsvSource({
        "/sys/bus/pci/devices/0000:00:1f.2/class, 0x010601, a SATA controller, ahci",
        "/sys/bus/pci/devices/0000:00:03.0/class, 0x010802, an NVMe controller, nvme",
        "/sys/bus/pci/devices/0000:00:01.1/class, 0x010180, an IDE controller, ata_piix",
        "/sys/bus/virtio/devices/virtio0/device, 0x0008, a virtio SCSI controller, virtio_scsi",
        "/sys/bus/virtio/devices/virtio0/device, 0x0002, a virtio block device, virtio_blk"
    })
    void whatHasNoDriverIsNamedWithTheModulesForIt(String path, String value, String name, String module) {
        kernel.file(path, value + "\n");

        assertThat(new DriverlessDisks(kernel).describe())
                .startsWith(name + " without a driver (init.modules.extra=" + module);
    }

    @Test
    void whatHasADriverIsNotNamed() {
        kernel.file("/sys/bus/pci/devices/0000:00:1f.2/class", "0x010601\n")
                .link("/sys/bus/pci/devices/0000:00:1f.2/driver", "../../../../bus/pci/drivers/ahci");

        assertThat(new DriverlessDisks(kernel).describe()).isEmpty();
    }

    @Test
    void otherDevicesAreNone() {
        kernel.file("/sys/bus/pci/devices/0000:00:02.0/class", "0x020000\n")
                .file("/sys/bus/virtio/devices/virtio0/device", "0x0003\n");

        assertThat(new DriverlessDisks(kernel).describe()).isEmpty();
    }
}
