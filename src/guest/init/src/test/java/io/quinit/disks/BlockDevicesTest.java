package io.quinit.disks;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.cmdline.BadValue;
import io.quinit.cmdline.DeviceName;
import io.quinit.fake.machine.TestMachine;
import io.quinit.kernel.Errno;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlockDevicesTest {
    private static final String PART_UUID = "33221100-5544-7766-8899-aabbccddeeff";
    private static final String VDA = "/sys/class/block/vda";

    private final TestMachine kernel = new TestMachine();
    private final BlockDevices devices = new BlockDevices(kernel);

    @Test
    void pathIsThatOfADiskThatOpens() {
        kernel.blockDevice("/dev/vda", new byte[0]);

        assertThat(find("/dev/vda")).containsExactly("/dev/vda");
        assertThat(find("/dev/vdb")).isEmpty();
        assertThat(kernel.leftOpen()).isEmpty();
    }

    @Test
    void nodeWithoutItsDiskIsNotThereYet() {
        kernel.blockDevice("/dev/vda", new byte[0]).fail("open /dev/vda", Errno.ENXIO);

        assertThat(find("/dev/vda")).isEmpty();
    }

    @Test
    void whatIsNoBlockDeviceIsNone() {
        kernel.file("/dev/vda", "");

        assertThat(find("/dev/vda")).isEmpty();
        assertThat(find("/dev/null")).isEmpty();
    }

    @Test
    void serialIsReadFromSysfs() {
        DiskBuilder.blank().serial("data").attach(kernel, "vda");
        DiskBuilder.blank().serial("root\n").attach(kernel, "vdb");

        assertThat(find("serial:root")).containsExactly("/dev/vdb");
        assertThat(find("serial:roo")).isEmpty();
        assertThat(find("serial:ROOT")).isEmpty();
    }

    @Test
    void serialIsComparedAsFarAsVirtioCarriesIt() {
        DiskBuilder.blank().serial("12345678901234567890").attach(kernel, "vda");

        assertThat(find("serial:12345678901234567890-and-more")).containsExactly("/dev/vda");
    }

    @Test
    void serialOfAnNvmeDiskIsItsControllersAndBlankPadded() {
        DiskBuilder.blank().attach(kernel, "nvme0n1");
        kernel.file("/sys/class/block/nvme0n1/device/serial", "root                \n");

        assertThat(find("serial:root")).containsExactly("/dev/nvme0n1");
    }

    @Test
    void serialOfAScsiDiskFollowsTheFourBytesOfItsPage() {
        DiskBuilder.blank().attach(kernel, "sda");
        kernel.file("/sys/class/block/sda/device/vpd_pg80", "\0\1\0\4root");

        assertThat(find("serial:root")).containsExactly("/dev/sda");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "UUID=" + DiskBuilder.UUID,
                "UUID=00112233-4455-6677-8899-AABBCCDDEEFF",
                "LABEL=root",
            })
    void fileSystemIsFoundByItsNames(String name) {
        DiskBuilder.ext4("data").hex(0x468, "ff").attach(kernel, "vda");
        DiskBuilder.ext4("root").attach(kernel, "vdb");

        assertThat(find(name)).containsExactly("/dev/vdb");
        assertThat(kernel.leftOpen()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"UUID=0000-0000", "LABEL=ROOT", "LABEL=roo", "PARTUUID=" + DiskBuilder.UUID})
    void otherNamesAreNobodys(String name) {
        DiskBuilder.ext4("root").attach(kernel, "vda");
        DiskBuilder.blank().attach(kernel, "vdb");

        assertThat(find(name)).isEmpty();
    }

    @Test
    void fileSystemOnAPartitionIsFound() {
        DiskBuilder.gpt(DiskBuilder.UUID_BYTES).attach(kernel, "vda");
        DiskBuilder.ext4("root").attachAsPartition(kernel, "vda1", 1);

        assertThat(find("LABEL=root")).containsExactly("/dev/vda1");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"vda, vda2", "nvme0n1, nvme0n1p2", "mmcblk0, mmcblk0p2"})
    void partitionOfAGptIsFoundByItsUuid(String disk, String partition) {
        DiskBuilder.gpt("ff" + "00".repeat(15), DiskBuilder.UUID_BYTES).attach(kernel, disk);
        DiskBuilder.blank().attachAsPartition(kernel, partition.replace('2', '1'), 1);
        DiskBuilder.blank().attachAsPartition(kernel, partition, 2);

        assertThat(find("PARTUUID=" + PART_UUID)).containsExactly("/dev/" + partition);
        assertThat(find("PARTUUID=33221100-5544-7766-8899-AABBCCDDEEFF")).hasSize(1);
    }

    @Test
    void partitionOfAnMbrIsFoundByDiskAndNumber() {
        DiskBuilder.mbr(0xdeadbee1L).attach(kernel, "vda");
        DiskBuilder.mbr(0xdeadbee2L).attach(kernel, "vdb");
        for (var number : List.of(1, 5)) {
            DiskBuilder.blank().attachAsPartition(kernel, "vda" + number, number);
            DiskBuilder.blank().attachAsPartition(kernel, "vdb" + number, number);
        }

        assertThat(find("PARTUUID=deadbee1-05")).containsExactly("/dev/vda5");
        assertThat(find("PARTUUID=DEADBEE2-01")).containsExactly("/dev/vdb1");
        assertThat(find("PARTUUID=deadbee1-02")).isEmpty();
    }

    @Test
    void entryOfATableWithoutAPartitionIsNone() {
        DiskBuilder.gpt(DiskBuilder.UUID_BYTES).attach(kernel, "vda");

        assertThat(find("PARTUUID=" + PART_UUID)).isEmpty();
    }

    @Test
    void allThatAnswerAreNamed() {
        DiskBuilder.ext4("root").serial("root").attach(kernel, "vda");
        DiskBuilder.ext4("root").serial("root").attach(kernel, "vdb");

        for (var name : List.of("LABEL=root", "UUID=" + DiskBuilder.UUID, "serial:root")) {
            assertThat(find(name)).as(name).containsExactly("/dev/vda", "/dev/vdb");
        }
    }

    @Test
    void partitionsWithOneUuidAreNamedAll() {
        DiskBuilder.gpt(DiskBuilder.UUID_BYTES, DiskBuilder.UUID_BYTES).attach(kernel, "vda");
        DiskBuilder.blank().attachAsPartition(kernel, "vda1", 1);
        DiskBuilder.blank().attachAsPartition(kernel, "vda2", 2);

        assertThat(find("PARTUUID=" + PART_UUID)).containsExactly("/dev/vda1", "/dev/vda2");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"zram0", "loop0", "ram0", "dm-0", "md0", "fd0"})
    void memoryAndWhatIsMadeOfDisksIsNotLookedAt(String name) {
        DiskBuilder.ext4("root").attach(kernel, name);

        assertThat(find("LABEL=root")).isEmpty();
    }

    @ParameterizedTest(name = "{0} of the first disk: {1}")
    @CsvSource({"open, EIO", "open, ENXIO", "open, ENOMEDIUM", "read, EIO"})
    void diskThatDoesNotAnswerIsPassedOver(String call, Errno errno) {
        DiskBuilder.ext4("root").attach(kernel, "vda");
        DiskBuilder.ext4("root").attach(kernel, "vdb");
        kernel.fail(call + " /dev/vda", errno);

        assertThat(find("LABEL=root")).containsExactly("/dev/vdb");
    }

    /** A disk's bytes change here without its announcement: only who reads it again can see it. */
    @Test
    void diskIsReadOnce() {
        DiskBuilder.blank().attach(kernel, "vda");
        kernel.file(VDA + "/uevent", "DEVNAME=vda\nDISKSEQ=1\n");

        assertThat(find("LABEL=root")).isEmpty();
        kernel.blockDevice("/dev/vda", DiskBuilder.ext4("root").bytes());
        assertThat(find("LABEL=root")).isEmpty();
    }

    @Test
    void diskWhoseNodeComesAfterItsEntryInSysfsIsRead() {
        kernel.file(VDA + "/uevent", "DEVNAME=vda\nDISKSEQ=1\n");

        assertThat(find("LABEL=root")).isEmpty();
        assertThat(find("serial:root")).isEmpty();
        kernel.blockDevice("/dev/vda", DiskBuilder.ext4("root").bytes()).file(VDA + "/serial", "root");
        assertThat(find("LABEL=root")).containsExactly("/dev/vda");
        assertThat(find("serial:root")).containsExactly("/dev/vda");
    }

    @Test
    void otherDiskUnderTheSameNameIsRead() {
        DiskBuilder.blank().attach(kernel, "vda");
        kernel.file(VDA + "/uevent", "DEVNAME=vda\nDISKSEQ=1\n");

        assertThat(find("LABEL=root")).isEmpty();
        kernel.blockDevice("/dev/vda", DiskBuilder.ext4("root").bytes())
                .file(VDA + "/uevent", "DEVNAME=vda\nDISKSEQ=2\n");
        assertThat(find("LABEL=root")).containsExactly("/dev/vda");
    }

    @Test
    void kernelWithoutSequenceNumbersTellsDisksBySize() {
        DiskBuilder.blank().attach(kernel, "vda");

        assertThat(find("LABEL=root")).isEmpty();
        DiskBuilder.ext4("root").size(1 << 20).attach(kernel, "vda");
        assertThat(find("LABEL=root")).containsExactly("/dev/vda");
    }

    private List<String> find(String name) {
        try {
            return devices.find(DeviceName.parse(name));
        } catch (BadValue bad) {
            throw new AssertionError(bad);
        }
    }
}
