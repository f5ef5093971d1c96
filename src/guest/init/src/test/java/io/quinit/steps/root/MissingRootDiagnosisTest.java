package io.quinit.steps.root;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quinit.StepFixture;
import io.quinit.boot.step.BootFailure;
import io.quinit.disks.DiskBuilder;
import io.quinit.kernel.Errno;
import java.util.List;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;

class MissingRootDiagnosisTest {
    private static final String VIRTIO_BLOCK = "0x1042";

    private final StepFixture rig = new StepFixture().module("virtio_pci.ko").module("virtio_blk.ko");

    @Test
    void disksThatAreThereAreNamed() {
        rig.line("init.root=serial:root");
        DiskBuilder.ext4("data").serial("data").attach(rig.kernel, "vda");
        DiskBuilder.blank().size(1 << 30).attach(rig.kernel, "vdb");

        assertMessage()
                .isEqualTo("no device serial:root within 5s; disks that are there: /dev/vda (serial data, 64 MiB, ext4"
                        + " LABEL=data), /dev/vdb (1 GiB, blank); attach the disk, or name another by init.root");
        assertThat(rig.kernel.calls()).isEmpty();
    }

    @Test
    void uuidThatWasMistypedStandsBesideTheRightOne() {
        rig.line("init.root=UUID=00112233-4455-6677-8899-aabbccddee00 init.root.wait=200ms");
        DiskBuilder.ext4("root").attach(rig.kernel, "vda");

        assertMessage().contains("within 200ms", "ext4 UUID=" + DiskBuilder.UUID);
    }

    @Test
    void nothingWasWaitedForIsNotToldAsAWait() {
        rig.line("init.root.wait=0s");

        assertMessage().startsWith("no device /dev/vda;");
    }

    @Test
    void machineWithoutAnyDiskSaysSo() {
        rig.kernel.directory("/sys/bus");

        assertMessage()
                .isEqualTo(
                        "no device /dev/vda within 5s; no disk is there at all; the machine has no virtio block device;"
                                + " attach the disk, or name another by init.root");
    }

    @Test
    void refusedDriverIsTheCause() {
        rig.pci("0000:00:03.0", VIRTIO_BLOCK);
        rig.kernel.fail("load " + StepFixture.MODULES + "virtio_blk.ko", Errno.ENOMEM);
        var modules = rig.modules();
        modules.load("virtio_blk", rig.log());

        assertThatThrownBy(new RootParts(rig, modules)::run)
                .isInstanceOf(BootFailure.class)
                .hasMessageStartingWith("no device /dev/vda within 5s; no disk is there at all; module virtio_blk was"
                        + " refused: load /lib/modules/6.1.0-test/virtio_blk.ko: ENOMEM");
    }

    @Test
    void driversThatTheSameThingKeepsOutAreToldTogether() {
        var machine = new StepFixture()
                .module("virtio_ring.ko")
                .module("virtio_pci.ko", "virtio_ring.ko")
                .module("virtio_blk.ko", "virtio_ring.ko")
                .pci("0000:00:03.0", VIRTIO_BLOCK);
        machine.kernel.fail("load " + StepFixture.MODULES + "virtio_ring.ko", Errno.ENOMEM);
        var modules = machine.modules();
        modules.load("virtio_pci", machine.log());
        modules.load("virtio_blk", machine.log());

        assertThatThrownBy(new RootParts(machine, modules)::run)
                .hasMessageContaining("module virtio_pci (and virtio_blk) needs virtio_ring, which was refused: load")
                .hasMessageNotContaining("attach the disk");
    }

    @Test
    void driverThatIsNotInTheInitramfsIsTheCause() {
        var bare = new StepFixture().module("virtio_pci.ko").pci("0000:00:03.0", VIRTIO_BLOCK);
        var modules = bare.modules();
        modules.load("virtio_blk", bare.log());

        assertThatThrownBy(new RootParts(bare, modules)::run)
                .hasMessageContaining("module virtio_blk is not in this initramfs");
    }

    @Test
    void driverForADeviceThatTheMachineHasNotGotIsNoCause() {
        rig.kernel.directory("/sys/bus").fail("load", Errno.ENOMEM);
        var modules = rig.modules();
        modules.load("virtio_blk", rig.log());

        assertThatThrownBy(new RootParts(rig, modules)::run)
                .hasMessageContaining("the machine has no virtio block device")
                .hasMessageNotContaining("ENOMEM");
    }

    @Test
    void controllerWithoutADriverIsNamed() {
        rig.kernel.file("/sys/bus/pci/devices/0000:00:1f.2/class", "0x010601\n");

        assertMessage().contains("; it has a SATA controller without a driver (init.modules.extra=ahci,sd_mod)");
    }

    @Test
    void whatIsNoBlockDeviceSaysSo() {
        rig.line("init.root=/dev/null");

        assertMessage().startsWith("/dev/null is there, but is no block device;");
    }

    @Test
    void nodeWithoutItsDiskSaysWhatItAnswers() {
        rig.kernel.blockDevice("/dev/vda", new byte[0]).fail("open /dev/vda", Errno.ENXIO);

        assertMessage().startsWith("/dev/vda is there, but its disk is not: open /dev/vda: ENXIO");
    }

    @Test
    void diskThatCameTooLateSaysSo() {
        rig.kernel.blockDevice("/dev/vda", new byte[0]);

        assertThat(new RootParts(rig).missing().describe())
                .startsWith("/dev/vda came only after 5s: set init.root.wait;");
    }

    @Test
    void diskThatWasThereAndIsGoneIsToldFromOneThatNeverCame() {
        rig.line("init.root=serial:root");
        DiskBuilder.ext4("root").serial("root").attach(rig.kernel, "vda");
        DiskBuilder.ext4("data").serial("data").attach(rig.kernel, "vdb");
        var parts = new RootParts(rig);
        parts.find();
        pullOut("vda");

        assertThatThrownBy(parts::run)
                .hasMessage(
                        "serial:root (/dev/vda) was there and is gone: see the host's log for what took it away, and"
                                + " leave it attached; disks that are there: /dev/vdb (serial data, 64 MiB, ext4 LABEL=data)");
    }

    @Test
    void diskThatDoesNotOpenAnyMoreIsNotGone() {
        DiskBuilder.ext4("root").attach(rig.kernel, "vda");
        var parts = new RootParts(rig);
        parts.find();
        rig.kernel.fail("open /dev/vda", Errno.ENXIO);

        assertThatThrownBy(parts::run)
                .hasMessageStartingWith("/dev/vda is there, but its disk is not: open /dev/vda: ENXIO");
    }

    private void pullOut(String name) {
        var folder = "/sys/class/block/" + name;
        for (var path : List.of("/dev/" + name, folder + "/size", folder + "/ro", folder + "/serial", folder)) {
            rig.kernel.remove(path);
        }
    }

    private AbstractStringAssert<?> assertMessage() {
        return assertThat(
                org.assertj.core.api.Assertions.catchThrowableOfType(BootFailure.class, new RootParts(rig)::run)
                        .getMessage());
    }
}
