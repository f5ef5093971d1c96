package io.quinit.vmtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.dist.Reproducible;
import io.quinit.host.HostProgram;
import io.quinit.vm.Disk;
import io.quinit.vm.VirtualMachine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the disk of the root file system is found. */
class RootNameIT {
    private static final UUID PARTITION = UUID.fromString("c0ffee00-1234-4abc-8def-0123456789ab");

    @TempDir
    private Path folder;

    @Test
    void rootIsFoundByItsSerial() throws IOException, InterruptedException {
        bootSecondDisk("root-serial", Image.folder().resolve("root.img"), "serial:root", "/dev/vdb");
    }

    @Test
    void rootIsFoundByItsUuid() throws IOException, InterruptedException {
        bootSecondDisk("root-uuid", Image.folder().resolve("root.img"), "UUID=" + Reproducible.UUID, "/dev/vdb");
    }

    @Test
    void rootIsFoundByItsLabel() throws IOException, InterruptedException {
        Path image = Files.copy(Image.folder().resolve("root.img"), folder.resolve("labelled.img"));
        new HostProgram("tune2fs", "e2fsprogs").run(Map.of(), List.of("-L", "quinit-root", image.toString()));
        bootSecondDisk("root-label", image, "LABEL=quinit-root", "/dev/vdb");
    }

    @Test
    void rootIsFoundByTheUuidOfItsPartition() throws IOException, InterruptedException {
        Path disk = GptDisk.make(Image.folder().resolve("root.img"), PARTITION, folder.resolve("divided.img"));
        bootSecondDisk("root-partuuid", disk, "PARTUUID=" + PARTITION, "/dev/vdb1");
    }

    /** Behind one that the default name would take. */
    private void bootSecondDisk(String test, Path disk, String name, String device)
            throws IOException, InterruptedException {
        Path other = Files.write(folder.resolve("other.img"), new byte[1 << 20]);
        Guest guest = Guest.boot(
                        test,
                        Guest.machine()
                                .root(Disk.snapshot(other))
                                .disk(Disk.snapshot(disk))
                                .append("init.root=" + name))
                .assertHealthy();
        assertThat(guest.agent().one("mount /")).startsWith("ext4 " + device + " ");
    }

    @Test
    void rootThatIsPluggedInLateIsWaitedFor() throws IOException, InterruptedException {
        Path image = Files.copy(Image.folder().resolve("root.img"), folder.resolve("late.img"));
        bootPluggedIn("root-late", image, "/dev/vda", "/dev/vda");
    }

    @Test
    void partitionThatIsPluggedInLateIsWaitedFor() throws IOException, InterruptedException {
        Path disk = GptDisk.make(Image.folder().resolve("root.img"), PARTITION, folder.resolve("late.img"));
        bootPluggedIn("root-late-partuuid", disk, "PARTUUID=" + PARTITION, "/dev/vda1");
    }

    private static void bootPluggedIn(String test, Path image, String name, String device)
            throws IOException, InterruptedException {
        var machine = Guest.machine()
                .noRoot()
                .append("init.root.wait=60s init.root=" + name)
                .qemuArguments(List.of("-device", "pcie-root-port,id=late,chassis=1,slot=1"))
                .build();
        try (VirtualMachine running = VirtualMachine.start(machine)) {
            assertThat(running.console().await(line -> line.startsWith("[init] "), Duration.ofMinutes(1)))
                    .isPresent();
            var file = Map.of("driver", "file", "filename", image.toString());
            running.qmp().execute("blockdev-add", Map.of("node-name", "late", "driver", "raw", "file", file));
            running.qmp().execute("device_add", Map.of("driver", "virtio-blk-pci", "drive", "late", "bus", "late"));
            Guest guest = Guest.ended(test, running).assertAgentRan();
            assertThat(guest.agent().one("mount /")).startsWith("ext4 " + device + " ");
        }
    }
}
