package io.quinit.loader;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.fake.machine.TestMachine;
import io.quinit.kernel.Errno;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModaliasesTest {
    private final TestMachine kernel = new TestMachine();

    @Test
    void busesClassesAndTheProcessorHaveThem() {
        kernel.file("/sys/bus/pci/devices/0000:00:03.0/modalias", "pci:v1\n")
                .file("/sys/class/input/input0/modalias", "input:b1\n")
                .file("/sys/devices/system/cpu/modalias", "cpu:type:x86\n")
                .file("/sys/bus/pci/drivers/modalias", "no device\n");

        assertThat(new Modaliases(kernel).newDevices())
                .containsExactly(
                        device("/sys/devices/system/cpu", "cpu:type:x86"),
                        device("/sys/bus/pci/devices/0000:00:03.0", "pci:v1"),
                        device("/sys/class/input/input0", "input:b1"));
        assertThat(kernel.leftOpen()).isEmpty();
    }

    @Test
    void deviceIsNewOnce() {
        kernel.file("/sys/bus/pci/devices/a/modalias", "pci:a\n");
        var modaliases = new Modaliases(kernel);
        modaliases.newDevices();
        kernel.file("/sys/bus/pci/devices/b/modalias", "pci:b\n");

        assertThat(modaliases.newDevices()).containsExactly(device("/sys/bus/pci/devices/b", "pci:b"));
        assertThat(modaliases.newDevices()).isEmpty();
    }

    /** As acpi_device's, where a device tree's names follow. */
    @Test
    void eachLineIsOne() {
        kernel.file("/sys/bus/acpi/devices/a/modalias", "acpi:PRP0001:\nof:NxT(null)Cx,y\n");

        assertThat(new Modaliases(kernel).newDevices().getFirst().modaliases())
                .containsExactly("acpi:PRP0001:", "of:NxT(null)Cx,y");
    }

    @Test
    void whatHasNoneToTellIsNoDevice() {
        kernel.directory("/sys/bus/pci/devices/none")
                .file("/sys/bus/pci/devices/empty/modalias", "")
                .file("/sys/bus/pci/devices/blank/modalias", "\n \n")
                .file("/sys/bus/pci/devices/huge/modalias", "x".repeat(5000))
                .file("/sys/bus/pci/devices/unplugged/modalias", "pci:x\n")
                .fail("read /sys/bus/pci/devices/unplugged/modalias", Errno.ENODEV)
                .file("/sys/class/export", "a file, no folder");

        assertThat(new Modaliases(kernel).newDevices()).isEmpty();
        assertThat(kernel.leftOpen()).isEmpty();
    }

    @Test
    void hardwareThatIsEverywhereIsBounded() {
        for (var i = 0; i < 9000; i++) {
            kernel.file("/sys/bus/pci/devices/" + i + "/modalias", "pci:x\n");
        }
        var modaliases = new Modaliases(kernel);

        assertThat(modaliases.newDevices()).hasSizeBetween(8000, 8192);
        assertThat(modaliases.newDevices()).isEmpty();
    }

    @Test
    void machineWithoutSysfsHasNoDevices() {
        assertThat(new Modaliases(kernel).newDevices()).isEmpty();
    }

    private static Modaliases.Device device(String path, String modalias) {
        return new Modaliases.Device(path, List.of(modalias));
    }
}
