package io.quinit.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quinit.Rig;
import io.quinit.boot.BootFailure;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RootDeviceStepTest {
    private final Rig rig = new Rig().module("virtio_pci.ko").module("virtio_blk.ko");

    @Test
    void diskThatIsThereIsNotWaitedFor() {
        rig.kernel.disk("/dev/vda");

        run();

        assertThat(rig.kernel.waited()).isZero();
        assertThat(rig.kernel.calls()).isEmpty();
    }

    @Test
    void waitEndsWithTheDisksArrival() {
        rig.kernel.after(Duration.ofMillis(30), () -> rig.kernel.disk("/dev/vda"));

        run();

        assertThat(rig.kernel.waited()).isEqualTo(Duration.ofMillis(30));
        assertThat(rig.warnings()).isEmpty();
    }

    @Test
    void anotherDisksArrivalDoesNotEndTheWait() {
        rig.kernel
                .after(Duration.ofMillis(10), () -> rig.kernel.disk("/dev/vdb"))
                .after(Duration.ofMillis(40), () -> rig.kernel.disk("/dev/vda"));

        run();

        assertThat(rig.kernel.waited()).isEqualTo(Duration.ofMillis(40));
        assertThat(rig.warnings()).isEmpty();
    }

    @Test
    void driversAreLoadedForADiskThatIsPluggedInLater() {
        rig.kernel.after(Duration.ofMillis(30), () -> rig.kernel.disk("/dev/vda"));

        run();

        assertThat(rig.loaded()).containsExactly("virtio_pci.ko", "virtio_blk.ko");
    }

    @Test
    void diskThatNeverComesIsNamedBesideThoseThatAreThere() {
        rig.kernel.directory("/sys/block/vdb", 1).directory("/sys/block/vdc", 1);

        run();

        assertThat(rig.kernel.waited()).isEqualTo(Duration.ofSeconds(5));
        assertThat(rig.warnings())
                .containsExactly("/dev/vda did not come within 5000ms; disks that are there: /dev/vdb, /dev/vdc");
    }

    @Test
    void machineWithoutDisksSaysSo() {
        run();

        assertThat(rig.warnings()).singleElement().asString().endsWith("disks that are there: none");
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
        rig.line("init.root.wait=0s").kernel.after(Duration.ofMillis(1), () -> rig.kernel.disk("/dev/vda"));

        run();

        assertThat(rig.kernel.waited()).isZero();
        assertThat(rig.warnings()).hasSize(1);
    }

    @Test
    void diskIsFoundByItsSerial() {
        rig.line("init.root=serial:root");
        rig.kernel.after(
                Duration.ofMillis(7),
                () -> rig.kernel.file("/sys/block/vdb/serial", "root").disk("/dev/vdb"));

        run();

        assertThat(rig.kernel.waited()).isEqualTo(Duration.ofMillis(7));
    }

    @Test
    void nameThatThisVersionCannotLookUpIsRefused() {
        rig.line("init.root=UUID=0000-0001");

        assertThatThrownBy(this::run)
                .isInstanceOf(BootFailure.class)
                .hasMessageContainingAll("init.root=UUID=0000-0001", "serial:NAME");
    }

    private void run() {
        new RootDeviceStep(rig.settings(RootConfig.class), new BlockDevices(rig.kernel), rig.modules(), rig.waiting())
                .run(rig.log());
    }
}
