package io.quinit.fake.machine;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.fake.machine.DeviceFault.Trouble;
import io.quinit.fake.machine.Moment.After;
import io.quinit.fake.machine.Moment.BeforeCall;
import io.quinit.kernel.Errno;
import io.quinit.kernel.Files;
import io.quinit.kernel.Mount;
import io.quinit.kernel.OpenFlag;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Devices that never come, come late, go, are replaced or come twice. */
class DeviceFaultTest {
    private static final String DISK = "{built-in: [ext4], disks: [{serial: a}]}";
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void partsThatComeByThemselvesAreDevices() {
        var machine = Machines.of("{consoles: [ttyS0, hvc0], disks: [{}], ports: [{name: a}], devices: [net]}");
        Machines.loadDisks(machine);
        Machines.load(machine, "virtio_console", "zsmalloc", "zram");
        machine.uevents().await(SECOND);
        machine.uevents().await(SECOND);

        assertThat(machine.devices().sequencedKeySet())
                .containsExactly(
                        "terminal ttyS0",
                        "card 0 (virtio_blk)",
                        "card 1 (virtio_console)",
                        "card 2 (virtio_net)",
                        "disk 0",
                        "node of disk 0",
                        "medium of disk 0",
                        "zram0",
                        "node of zram0",
                        "console hvc0",
                        "port a",
                        "name of port a");
    }

    @Test
    void cardThatNeverComesIsNowhere() {
        var machine = with("card 0 (virtio_blk)", Trouble.NEVER, Duration.ZERO);

        assertThat(new Files(machine).names("/sys/bus/pci/devices")).isEmpty();
        assertThat(machine.status("/dev/vda")).isEmpty();
    }

    @Test
    void lateDiskComesAtItsMoment() {
        var machine = with("disk 0", Trouble.LATE, SECOND);
        assertThat(machine.status("/dev/vda")).isEmpty();

        try (var uevents = machine.uevents()) {
            assertThat(uevents.await(SECOND)).isTrue();
        }

        assertThat(machine.status("/dev/vda")).isPresent();
    }

    @Test
    void deviceThatNobodyIsToldOfComesInSilence() {
        var machine = with("disk 0", Trouble.LATE_UNTOLD, SECOND);

        try (var uevents = machine.uevents()) {
            assertThat(uevents.await(SECOND)).isFalse();
        }

        assertThat(machine.status("/dev/vda")).isPresent();
    }

    @Test
    void announcementIsLate() {
        var machine = with(DeviceFault.UEVENTS, Trouble.LATE, SECOND);

        try (var uevents = machine.uevents()) {
            assertThat(machine.status("/dev/vda")).isPresent();
            assertThat(uevents.await(SECOND)).isTrue();
        }
    }

    @Test
    void noiseIsAnnouncedAgainAndAgain() {
        var machine = with(DeviceFault.UEVENTS, Trouble.NOISE, SECOND);

        try (var uevents = machine.uevents()) {
            assertThat(uevents.await(SECOND)).isTrue();
            assertThat(uevents.await(SECOND)).isTrue();
        }
    }

    @Test
    void diskIsThereUntilTheCallBeforeWhichItGoes() {
        var before = with("disk 0", Trouble.LATE, Duration.ZERO).recorded().size();
        var fault = new DeviceFault("disk 0", Trouble.GONE, new BeforeCall(before + 1, "stat"));
        var machine = Machines.of(DISK, fault);
        Machines.loadDisks(machine);

        assertThat(machine.status("/dev/vda")).isPresent();
        assertThat(machine.status("/dev/vda")).isEmpty();
        assertThat(machine.status("/sys/class/block/vda")).isEmpty();
    }

    @Test
    void fileSystemOfADiskThatIsGoneGivesEio() {
        var machine = with("disk 0", Trouble.GONE, SECOND);
        machine.mount(Mount.of("/dev/vda", "/mnt", "ext4", ""));
        var agent = machine.open("/mnt/usr/local/bin/guest-agent", OpenFlag.RDONLY);
        var disk = machine.open("/dev/vda", OpenFlag.RDONLY);

        machine.uevents().await(SECOND);

        Refusal.expect(Errno.EIO, () -> machine.open("/mnt/usr/local/bin/guest-agent", OpenFlag.RDONLY));
        Refusal.expect(Errno.EIO, () -> machine.mkdir("/mnt/new", 0755));
        Refusal.expect(Errno.EIO, () -> machine.read(disk));
        agent.close();
    }

    @Test
    void otherDiskInItsPlaceHasANumberOfItsOwn() {
        var machine = with("disk 0", Trouble.REPLACED, SECOND);
        var before = new Files(machine).read("/sys/class/block/vda/uevent");

        machine.uevents().await(SECOND);

        assertThat(new Files(machine).read("/sys/class/block/vda/uevent"))
                .isNotEqualTo(before)
                .contains("DISKSEQ=2");
    }

    @Test
    void secondDiskHasTheSerialOfTheFirst() {
        var machine = with("disk 0", Trouble.TWICE, Duration.ZERO);

        assertThat(new Files(machine).read("/sys/class/block/vdb/serial")).isEqualTo("a");
    }

    @Test
    void nodeWithoutItsMediumOpensForNobody() {
        var machine = with("medium of disk 0", Trouble.NEVER, Duration.ZERO);

        assertThat(machine.status("/dev/vda")).isPresent();
        Refusal.expect(Errno.ENXIO, () -> machine.open("/dev/vda", OpenFlag.RDONLY));
        Refusal.expect(Errno.ENXIO, () -> machine.mount(Mount.of("/dev/vda", "/mnt", "ext4", "")));
    }

    @Test
    void portThatIsGoneGivesEnodevToWhoHasItOpen() {
        var fault = new DeviceFault("port a", Trouble.GONE, new After(SECOND));
        var machine = Machines.of("ports: [{name: a, connected: true}]", fault);
        Machines.loadDisks(machine);
        Machines.load(machine, "virtio_console");
        machine.uevents().await(SECOND);
        var port = machine.open("/dev/vport0p1", OpenFlag.WRONLY, OpenFlag.NONBLOCK);

        machine.uevents().await(SECOND);
        machine.uevents().await(SECOND);

        Refusal.expect(Errno.ENODEV, () -> machine.write(port, new byte[] {1}));
        assertThat(machine.status("/dev/vport0p1")).isEmpty();
    }

    @Test
    void nameOfAPortThatIsNotThereYetWaitsForIt() {
        var fault = new DeviceFault("port a", Trouble.LATE, new After(SECOND));
        var machine = Machines.of("ports: [{name: a}]", fault);
        Machines.loadDisks(machine);
        Machines.load(machine, "virtio_console");

        try (var uevents = machine.uevents()) {
            uevents.await(SECOND);
            assertThat(new Files(machine).names("/sys/class/virtio-ports")).isEmpty();
            uevents.await(SECOND);
        }

        assertThat(new Files(machine).read("/sys/class/virtio-ports/vport0p1/name"))
                .isEqualTo("a\n");
    }

    @Test
    void lineThatIsHungUpGivesEio() {
        var fault = new DeviceFault("terminal ttyS0", Trouble.GONE, new After(SECOND));
        var machine = Machines.of("{command-line: console=ttyS0, consoles: [ttyS0]}", fault);
        new Files(machine).write("/dev/ttyS0", "said\n");

        machine.uevents().await(SECOND);

        Refusal.expect(Errno.EIO, () -> new Files(machine).write("/dev/ttyS0", "unsaid\n"));
        assertThat(machine.terminal("ttyS0")).containsExactly("said");
    }

    private static FakeMachine with(String device, Trouble trouble, Duration time) {
        var machine = Machines.of(DISK, new DeviceFault(device, trouble, new After(time)));
        Machines.loadDisks(machine);
        return machine;
    }
}
