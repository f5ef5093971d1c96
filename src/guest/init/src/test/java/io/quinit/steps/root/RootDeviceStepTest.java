package io.quinit.steps.root;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.StepFixture;
import io.quinit.boot.step.PlannedWait;
import io.quinit.disks.BlockDevices;
import io.quinit.disks.DiskBuilder;
import io.quinit.kernel.Errno;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RootDeviceStepTest {
    private final StepFixture rig = new StepFixture().module("virtio_pci.ko").module("virtio_blk.ko");

    @Test
    void diskThatIsThereIsNotWaitedFor() {
        rig.kernel.blockDevice("/dev/vda", new byte[0]);

        run();

        assertThat(rig.kernel.waited()).isZero();
        assertThat(rig.kernel.calls()).isEmpty();
    }

    @Test
    void waitEndsWithTheDisksArrival() {
        rig.kernel.after(Duration.ofMillis(30), () -> rig.kernel.blockDevice("/dev/vda", new byte[0]));

        run();

        assertThat(rig.kernel.waited()).isEqualTo(Duration.ofMillis(30));
        assertThat(rig.warnings()).isEmpty();
    }

    @Test
    void anotherDisksArrivalDoesNotEndTheWait() {
        rig.kernel
                .after(Duration.ofMillis(10), () -> rig.kernel.blockDevice("/dev/vdb", new byte[0]))
                .after(Duration.ofMillis(40), () -> rig.kernel.blockDevice("/dev/vda", new byte[0]));

        run();

        assertThat(rig.kernel.waited()).isEqualTo(Duration.ofMillis(40));
        assertThat(rig.warnings()).isEmpty();
    }

    @Test
    void driversAreLoadedForADiskThatIsPluggedInLater() {
        rig.kernel.after(Duration.ofMillis(30), () -> rig.kernel.blockDevice("/dev/vda", new byte[0]));

        run();

        assertThat(rig.loaded()).containsExactly("virtio_pci.ko", "virtio_blk.ko");
    }

    @Test
    void diskThatNeverComesIsToldAndIsForTheRootStep() {
        rig.kernel.directory("/sys/class/block/vdb");

        run();

        assertThat(rig.kernel.waited()).isEqualTo(Duration.ofSeconds(5));
        assertThat(rig.warnings()).containsExactly("/dev/vda did not come within 5s");
    }

    @Test
    void lineSetsTheLimit() {
        rig.line("init.root.wait=63ms");

        run();

        assertThat(rig.kernel.waited()).isEqualTo(Duration.ofMillis(63));
    }

    @Test
    void announcementsOfOthersDoNotProlongTheWait() {
        for (var millis = 0; millis < 500; millis += 20) {
            rig.kernel.after(Duration.ofMillis(millis), () -> rig.kernel.file("/sys/other", ""));
        }
        rig.line("init.root.wait=100ms");

        run();

        assertThat(rig.kernel.waited()).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void zeroLooksOnce() {
        rig.line("init.root.wait=0s")
                .kernel
                .after(Duration.ofMillis(1), () -> rig.kernel.blockDevice("/dev/vda", new byte[0]));

        run();

        assertThat(rig.kernel.waited()).isZero();
        assertThat(rig.warnings()).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"serial:root", "LABEL=root", "UUID=" + DiskBuilder.UUID})
    void diskThatIsPluggedInLaterIsFoundByItsNames(String name) {
        rig.line("init.root=" + name);
        DiskBuilder.blank().attach(rig.kernel, "vda");
        rig.kernel
                .after(Duration.ofMillis(7), () -> DiskBuilder.blank().attach(rig.kernel, "vdc"))
                .after(
                        Duration.ofMillis(9),
                        () -> DiskBuilder.ext4("root").serial("root").attach(rig.kernel, "vdb"));

        run();

        assertThat(rig.kernel.waited()).isEqualTo(Duration.ofMillis(9));
        assertThat(rig.warnings()).isEmpty();
    }

    @Test
    void partitionThatComesAfterItsDiskIsFound() {
        rig.line("init.root=PARTUUID=deadbee1-01");
        DiskBuilder.mbr(0xdeadbee1L).attach(rig.kernel, "vda");
        rig.kernel.after(Duration.ofMillis(3), () -> DiskBuilder.blank().attachAsPartition(rig.kernel, "vda1", 1));

        run();

        assertThat(rig.kernel.waited()).isEqualTo(Duration.ofMillis(3));
    }

    @Test
    void nameOfTwoDevicesEndsTheWait() {
        rig.line("init.root=LABEL=root");
        DiskBuilder.ext4("root").attach(rig.kernel, "vda");
        DiskBuilder.ext4("root").attach(rig.kernel, "vdb");

        run();

        assertThat(rig.kernel.waited()).isZero();
    }

    @Test
    void planSaysTheDriversAndTheWait() {
        rig.line("init.root=serial:root init.root.wait=7s");

        assertThat(rig.plan(step()).actions())
                .containsExactly(
                        "load virtio_pci, virtio_blk, where serial:root is not there at once",
                        "wait for serial:root, 7s at most");
        assertThat(rig.plan(step()).modules()).containsExactly("virtio_pci", "virtio_blk");
        assertThat(rig.plan(step()).waits()).containsExactly(new PlannedWait("serial:root", Duration.ofSeconds(7), ""));
    }

    @Test
    void driversThatTheLineDeniesAreNotPlanned() {
        rig.line("init.root=serial:root init.root.wait=7s init.modules.deny=virtio_pci,virtio_blk");

        assertThat(rig.plan(step()).actions()).containsExactly("wait for serial:root, 7s at most");
        assertThat(rig.plan(step()).modules()).isEmpty();
    }

    /** Disks that do not answer are passed over at each of hundreds of announcements, and the limit holds. */
    @Test
    void deadDisksDoNotKeepTheRootAway() {
        rig.line("init.root=LABEL=root init.root.wait=1s");
        for (var disk = 0; disk < 50; disk++) {
            DiskBuilder.blank().attach(rig.kernel, "sd" + disk);
        }
        rig.kernel.fail("read /dev/sd", Errno.EIO);
        for (var event = 1; event < 200; event++) {
            rig.kernel.after(Duration.ofMillis(event), () -> rig.kernel.file("/sys/other", ""));
        }
        rig.kernel.after(Duration.ofMillis(200), () -> DiskBuilder.ext4("root").attach(rig.kernel, "vda"));

        run();

        assertThat(rig.kernel.waited()).isEqualTo(Duration.ofMillis(200));
    }

    private void run() {
        rig.run(step());
    }

    private RootDeviceStep step() {
        return new RootDeviceStep(rig.settings(RootConfig.class), new BlockDevices(rig.kernel), rig.modules());
    }
}
