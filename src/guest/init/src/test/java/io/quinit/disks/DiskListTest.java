package io.quinit.disks;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.cmdline.DeviceName;
import io.quinit.fake.machine.TestMachine;
import io.quinit.kernel.Errno;
import org.junit.jupiter.api.Test;

class DiskListTest {
    private static final DeviceName SERIAL = new DeviceName.Serial("root");

    private final TestMachine kernel = new TestMachine();
    private final BlockDevices devices = new BlockDevices(kernel);
    private final DiskList list = new DiskList(devices);

    @Test
    void disksAreNamedWithSerialSizeAndContent() {
        DiskBuilder.ext4("data").serial("data").attach(kernel, "vda");
        DiskBuilder.blank().size(1 << 30).attach(kernel, "vdb");

        assertThat(list.present(SERIAL))
                .isEqualTo("/dev/vda (serial data, 64 MiB, ext4 LABEL=data), /dev/vdb (1 GiB, blank)");
    }

    @Test
    void partitionsAreNamedWithTheirUuidWhereOneIsLookedFor() {
        DiskBuilder.gpt(DiskBuilder.UUID_BYTES).attach(kernel, "vda");
        DiskBuilder.squashfs().attachAsPartition(kernel, "vda1", 1);

        assertThat(list.present(new DeviceName.PartUuid("0")))
                .isEqualTo("/dev/vda (64 MiB, GPT), /dev/vda1 (64 MiB, squashfs,"
                        + " PARTUUID=33221100-5544-7766-8899-aabbccddeeff)");
        assertThat(list.partitions(devices.at("/dev/vda"), SERIAL)).isEqualTo("/dev/vda1 (64 MiB, squashfs)");
    }

    @Test
    void driveWithoutAMediumSaysSo() {
        DiskBuilder.blank().size(0).attach(kernel, "sr0");

        assertThat(list.present(SERIAL)).isEqualTo("/dev/sr0 (no medium)");
    }

    @Test
    void diskThatDoesNotAnswerSaysWhy() {
        DiskBuilder.blank().attach(kernel, "vda");
        kernel.fail("read /dev/vda", Errno.EIO);

        assertThat(list.present(SERIAL)).isEqualTo("/dev/vda (64 MiB, read /dev/vda at 0: EIO input/output error)");
    }

    @Test
    void machineWithoutDisksHasNone() {
        DiskBuilder.blank().attach(kernel, "zram0");

        assertThat(list.present(SERIAL)).isEmpty();
    }

    @Test
    void hundredsOfDisksDoNotFillTheConsole() {
        for (var disk = 100; disk < 300; disk++) {
            DiskBuilder.blank().attach(kernel, "vd" + disk);
        }

        assertThat(list.present(SERIAL))
                .contains("/dev/vd115")
                .endsWith("and 184 more")
                .doesNotContain("vd116");
    }
}
