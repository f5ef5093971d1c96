package io.quinit.loader;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.StepFixture;
import io.quinit.fake.machine.TestMachine;
import io.quinit.modules.Device;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class VirtioDevicesTest {
    private final StepFixture rig = new StepFixture();

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "0x1041, VIRTIO_NET",
        "0x1042, VIRTIO_BLOCK",
        "0x1043, VIRTIO_CONSOLE",
        "0x1045, VIRTIO_BALLOON",
        "0x1053, VIRTIO_VSOCK",
        "0x1000, VIRTIO_NET",
        "0x1001, VIRTIO_BLOCK",
        "0x1002, VIRTIO_BALLOON",
        "0x1003, VIRTIO_CONSOLE",
        "0x1012, VIRTIO_VSOCK"
    })
    void pciDeviceIsKnownByItsNumber(String number, Device device) {
        rig.pci("0000:00:03.0", number);

        for (var other : EnumSet.range(Device.VIRTIO_NET, Device.VIRTIO_VSOCK)) {
            assertThat(rig.devices().mayHave(other)).as(other.name()).isEqualTo(other == device);
        }
        assertThat(rig.devices().mayHave(Device.VIRTIO_PCI)).isTrue();
        assertThat(rig.devices().mayHave(Device.VIRTIO_MMIO)).isFalse();
    }

    @Test
    void anotherVendorsDeviceIsNone() {
        rig.kernel
                .file("/sys/bus/pci/devices/0000:00:01.0/vendor", "0x8086\n")
                .file("/sys/bus/pci/devices/0000:00:01.0/device", "0x1042\n");

        assertThat(rig.devices().mayHave(Device.VIRTIO_BLOCK)).isFalse();
        assertThat(rig.devices().mayHave(Device.VIRTIO_PCI)).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"LNRO0005:00", "a003e00.virtio_mmio", "virtio-mmio.0"})
    void registersInMemoryAreKnownByTheirPlatformDevice(String name) {
        rig.kernel.directory("/sys/bus/platform/devices/" + name);

        assertThat(rig.devices().mayHave(Device.VIRTIO_MMIO)).isTrue();
        assertThat(rig.devices().mayHave(Device.VIRTIO_PCI)).isFalse();
    }

    @Test
    void registersInMemoryMayBeNamedByTheCommandLineAlone() {
        rig.line("virtio_mmio.device=512@0xfeb00000:5").kernel.directory("/sys/bus/platform/devices/serial8250");

        assertThat(rig.devices().mayHave(Device.VIRTIO_MMIO)).isTrue();
        assertThat(rig.devices().mayHave(Device.VIRTIO_BLOCK)).isTrue();
    }

    @Test
    void otherPlatformDevicesAreNone() {
        rig.kernel.directory("/sys/bus/platform/devices/serial8250");

        assertThat(rig.devices().mayHave(Device.VIRTIO_MMIO)).isFalse();
        assertThat(rig.devices().mayHave(Device.VIRTIO_BLOCK)).isFalse();
    }

    @Test
    void registersThatNobodyHasReadYetMayBeAnything() {
        rig.kernel.directory("/sys/bus/platform/devices/LNRO0005:00");

        assertThat(rig.devices().mayHave(Device.VIRTIO_CONSOLE)).isTrue();
    }

    @Test
    void registersThatTheirDriverHasReadAreWhatTheySay() {
        rig.kernel
                .directory("/sys/bus/platform/devices/LNRO0005:00")
                .file("/sys/bus/virtio/devices/virtio0/device", "0x0002\n");

        assertThat(rig.devices().mayHave(Device.VIRTIO_BLOCK)).isTrue();
        assertThat(rig.devices().mayHave(Device.VIRTIO_CONSOLE)).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void withoutSysfsEverythingCountsAsThere(Device device) {
        var withoutSysfs = new StepFixture(TestMachine.unmounted());

        assertThat(withoutSysfs.devices().mayHave(device)).isTrue();
    }

    @Test
    void whatNeedsNoDeviceAlwaysApplies() {
        rig.kernel.directory("/sys/bus");

        assertThat(rig.devices().mayHave(Device.ANY)).isTrue();
    }

    @Test
    void numberThatCannotBeReadIsNoReasonToStop() {
        rig.pci("0000:00:03.0", "garbage");

        assertThat(rig.devices().mayHave(Device.VIRTIO_PCI)).isTrue();
        assertThat(rig.devices().mayHave(Device.VIRTIO_BLOCK)).isFalse();
    }
}
