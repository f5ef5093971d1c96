package io.quinit.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.cmdline.DeviceName;
import io.quinit.fake.RecordingKernel;
import io.quinit.kernel.Errno;
import org.junit.jupiter.api.Test;

class BlockDevicesTest {
    private final RecordingKernel kernel = new RecordingKernel();
    private final BlockDevices devices = new BlockDevices(kernel);

    @Test
    void pathIsThatOfADiskThatOpens() {
        kernel.disk("/dev/vda");

        assertThat(devices.find(new DeviceName.Path("/dev/vda"))).contains("/dev/vda");
        assertThat(devices.find(new DeviceName.Path("/dev/vdb"))).isEmpty();
        assertThat(kernel.leftOpen()).isEmpty();
    }

    @Test
    void nodeWithoutItsDiskIsNotThereYet() {
        kernel.disk("/dev/vda").refuse("open /dev/vda", Errno.ENXIO);

        assertThat(devices.find(new DeviceName.Path("/dev/vda"))).isEmpty();
    }

    @Test
    void whatIsNoBlockDeviceIsNone() {
        kernel.file("/dev/vda", "").terminal("/dev/vdb");

        assertThat(devices.find(new DeviceName.Path("/dev/vda"))).isEmpty();
        assertThat(devices.find(new DeviceName.Path("/dev/vdb"))).isEmpty();
    }

    @Test
    void serialIsReadFromSysfs() {
        kernel.file("/sys/block/vda/serial", "data")
                .file("/sys/block/vdb/serial", "root\n")
                .disk("/dev/vda")
                .disk("/dev/vdb");

        assertThat(devices.find(new DeviceName.Serial("root"))).contains("/dev/vdb");
        assertThat(devices.find(new DeviceName.Serial("roo"))).isEmpty();
    }

    @Test
    void serialIsComparedAsFarAsVirtioCarriesIt() {
        kernel.file("/sys/block/vda/serial", "12345678901234567890").disk("/dev/vda");

        assertThat(devices.find(new DeviceName.Serial("12345678901234567890-and-more")))
                .contains("/dev/vda");
    }

    @Test
    void presentAreDisksAlone() {
        kernel.directory("/sys/block/vdb", 1)
                .directory("/sys/block/vda", 1)
                .directory("/sys/block/zram0", 1)
                .directory("/sys/block/loop0", 1)
                .directory("/sys/block/ram0", 1);

        assertThat(devices.present()).isEqualTo("disks that are there: /dev/vda, /dev/vdb");
    }
}
