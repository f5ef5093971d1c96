package io.quinit.fake.machine;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.kernel.Errno;
import io.quinit.kernel.Files;
import io.quinit.kernel.Mount;
import io.quinit.kernel.MountFlag;
import io.quinit.kernel.OpenFlag;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DevicesTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void diskComesWithItsDriver() {
        var machine = Machines.of("disks: [{serial: a, size: 8M}]");
        assertThat(machine.status("/dev/vda")).isEmpty();

        Machines.loadDisks(machine);

        var files = new Files(machine);
        assertThat(machine.status("/dev/vda").orElseThrow().isBlockDevice()).isTrue();
        assertThat(files.read("/sys/class/block/vda/serial")).isEqualTo("a");
        assertThat(files.read("/sys/block/vda/size")).isEqualTo("16384\n");
        assertThat(files.read("/sys/bus/pci/devices/0000:00:01.0/device")).isEqualTo("0x1001\n");
        assertThat(files.read("/sys/bus/virtio/devices/virtio0/device")).isEqualTo("0x0002\n");
    }

    @Test
    void memoryMappedDiskNeedsTheOtherTransport() {
        var machine = Machines.of("{bus: mmio, disks: [{}]}");

        Machines.loadDisks(machine);
        assertThat(machine.status("/dev/vda")).isEmpty();
        Machines.load(machine, "virtio_mmio");

        assertThat(machine.status("/dev/vda")).isPresent();
        assertThat(machine.status("/sys/bus/platform/devices/LNRO0005:00")).isPresent();
    }

    @Test
    void lateDiskIsAnnouncedWhenItsTimeComes() {
        var machine = Machines.of("disks: [{after: 800ms}]");
        Machines.loadDisks(machine);

        try (var uevents = machine.uevents()) {
            var start = machine.uptime();
            assertThat(uevents.await(Duration.ofMillis(500))).isFalse();
            assertThat(machine.status("/dev/vda")).isEmpty();
            assertThat(uevents.await(SECOND)).isTrue();
            assertThat(machine.uptime().minus(start)).isEqualTo(Duration.ofMillis(800));
            assertThat(machine.status("/dev/vda")).isPresent();
            assertThat(uevents.await(SECOND)).isFalse();
        }
    }

    @Test
    void announcementBeforeTheWaitIsKept() {
        var machine = Machines.of("disks: [{}]");
        try (var uevents = machine.uevents()) {
            Machines.loadDisks(machine);
            var before = machine.uptime();

            assertThat(uevents.await(SECOND)).isTrue();
            assertThat(machine.uptime()).isEqualTo(before);
        }
    }

    @Test
    void nameOfAPortComesAfterItsEntry() {
        var machine = Machines.of("ports: [{name: agent, name-after: 100ms}]");
        Machines.loadDisks(machine);
        Machines.load(machine, "virtio_console");
        var name = "/sys/class/virtio-ports/vport0p1/name";

        try (var uevents = machine.uevents()) {
            assertThat(uevents.await(SECOND)).isTrue();
            assertThat(machine.status("/dev/vport0p1")).isPresent();
            Refusal.expect(Errno.ENOENT, () -> machine.open(name, OpenFlag.RDONLY));
            assertThat(uevents.await(SECOND)).isTrue();
        }

        assertThat(new Files(machine).read(name)).isEqualTo("agent\n");
    }

    @Test
    void portOpensOnceAndIsFullWhereNobodyReads() {
        var machine = Machines.of("ports: [{name: a}]");
        Machines.loadDisks(machine);
        Machines.load(machine, "virtio_console");
        machine.uevents().await(SECOND);

        try (var port = machine.open("/dev/vport0p1", OpenFlag.WRONLY, OpenFlag.NONBLOCK)) {
            Refusal.expect(Errno.EBUSY, () -> machine.open("/dev/vport0p1", OpenFlag.WRONLY));
            var before = machine.uptime();
            Refusal.expect(Errno.EAGAIN, () -> machine.write(port, new byte[] {1}, SECOND));
            assertThat(machine.uptime()).isEqualTo(before.plus(SECOND));
        }
        machine.open("/dev/vport0p1", OpenFlag.WRONLY).close();
    }

    @Test
    void serialLineWithoutHardwareOpensAndGivesEio() {
        var machine = Machines.of("consoles: [ttyS0]");

        try (var dead = machine.open("/dev/ttyS1", OpenFlag.WRONLY)) {
            Refusal.expect(Errno.EIO, () -> machine.write(dead, new byte[0]));
        }
        new Files(machine).write("/dev/ttyS0", "said\n");
        assertThat(machine.terminal("ttyS0")).containsExactly("said");
        Refusal.expect(Errno.ENOENT, () -> machine.open("/dev/hvc0", OpenFlag.WRONLY));
    }

    @Test
    void machineWhoseConsoleIsNotThereYetStartsWithoutDescriptors() {
        assertThat(Machines.of("{command-line: console=hvc0, consoles: [hvc0]}").open())
                .isEmpty();
        assertThat(Machines.of("{command-line: console=ttyS0, consoles: [ttyS0]}")
                        .open())
                .hasSize(3);
    }

    @Test
    void diskIsMountedAsWhatItIs() {
        var machine = Machines.of("{built-in: [ext4], disks: [{type: ext4}, {type: blank}, {damaged: true}]}");
        Machines.loadDisks(machine);

        machine.mount(Mount.of("/dev/vda", "/mnt", "ext4", ""));

        assertThat(machine.status("/mnt/usr/local/bin/guest-agent")).isPresent();
        Refusal.expect(Errno.EINVAL, () -> machine.mount(Mount.of("/dev/vdb", "/tmp", "ext4", "")));
        Refusal.expect(Errno.EUCLEAN, () -> machine.mount(Mount.of("/dev/vdc", "/tmp", "ext4", "")));
        Refusal.expect(Errno.ENODEV, () -> machine.mount(Mount.of("/dev/vdb", "/tmp", "xfs", "")));
        Refusal.expect(Errno.ENOTBLK, () -> machine.mount(Mount.of("/dev/null", "/tmp", "ext4", "")));
        assertThat(machine.log()).contains("EXT4-fs (vdb): VFS: Can't find ext4 filesystem");
    }

    @Test
    void diskThatNobodyMayWriteIsMountedReadOnlyAlone() {
        var machine = Machines.of("{built-in: [ext4], disks: [{read-only: true}]}");
        Machines.loadDisks(machine);

        Refusal.expect(Errno.EACCES, () -> machine.mount(Mount.of("/dev/vda", "/mnt", "ext4", "")));
        machine.mount(Mount.of("/dev/vda", "/mnt", "ext4", "", MountFlag.RDONLY));
        Refusal.expect(Errno.EROFS, () -> machine.mkdir("/mnt/new", 0755));
    }
}
