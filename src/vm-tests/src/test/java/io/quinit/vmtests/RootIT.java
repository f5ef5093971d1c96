package io.quinit.vmtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.tool.root.RootFileSystem;
import io.quinit.tool.vm.Disk;
import io.quinit.tool.vm.VirtualMachine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the root file system comes from. */
class RootIT {
    @TempDir
    private Path folder;

    @Test
    void rootCanBeReadOnly() throws IOException, InterruptedException {
        Guest guest = Guest.boot(
                        "root-read-only", Guest.machine().readOnlyRoot().append("init.root.flags=ro,noatime"))
                .assertHealthy();
        assertThat(guest.agent().one("mount /")).startsWith("ext4 /dev/vda ro,noatime");
    }

    @Test
    void rootIsFoundByItsSerial() throws IOException, InterruptedException {
        Path other = Files.write(folder.resolve("other.img"), new byte[1 << 20]);
        Guest guest = Guest.boot(
                        "root-serial",
                        Guest.machine()
                                .root(Disk.snapshot(other))
                                .disk(Disk.snapshot(Image.folder().resolve("root.img")))
                                .append("init.root=serial:root"))
                .assertHealthy();
        assertThat(guest.agent().one("mount /")).startsWith("ext4 /dev/vdb ");
    }

    @Test
    void rootThatIsPluggedInLateIsWaitedFor() throws IOException, InterruptedException {
        Path image = Files.copy(Image.folder().resolve("root.img"), folder.resolve("late.img"));
        var machine = Guest.machine()
                .noRoot()
                .append("init.root.wait=60s")
                .qemuArguments(List.of("-device", "pcie-root-port,id=late,chassis=1,slot=1"))
                .build();
        try (VirtualMachine running = VirtualMachine.start(machine)) {
            assertThat(running.console().await(line -> line.startsWith("[init] "), Duration.ofMinutes(1)))
                    .isPresent();
            running.qmp()
                    .execute(
                            "blockdev-add",
                            Map.of(
                                    "node-name",
                                    "late",
                                    "driver",
                                    "raw",
                                    "file",
                                    Map.of("driver", "file", "filename", image.toString())));
            running.qmp().execute("device_add", Map.of("driver", "virtio-blk-pci", "drive", "late", "bus", "late"));
            Guest guest = Guest.ended("root-late", running).assertAgentRan();
            assertThat(guest.agent().one("mount /")).startsWith("ext4 /dev/vda ");
        }
    }

    @Test
    void rootCanBeErofs() throws IOException, InterruptedException {
        Path root = Files.createDirectory(folder.resolve("root"));
        for (String mountPoint : List.of("dev", "proc", "sys", "tmp")) {
            Files.createDirectory(root.resolve(mountPoint));
        }
        TestRoot.addBusybox(root);
        TestRoot.addAgent(root, Files.readString(TestRoot.AGENT));
        Path image = folder.resolve("root.erofs");
        RootFileSystem.erofs.make(root, OptionalLong.empty(), image);
        Guest guest = Guest.boot(
                        "root-erofs",
                        Guest.machine()
                                .root(new Disk(image, Disk.Access.READ_ONLY))
                                .append("init.root.fstype=erofs init.root.flags=ro"))
                .assertHealthy();
        assertThat(guest.agent().one("mount /")).startsWith("erofs /dev/vda ro");
    }

    @Test
    void missingMountPointsAreMade() throws IOException, InterruptedException {
        Path root = Files.createDirectory(folder.resolve("root"));
        TestRoot.addBusybox(root);
        TestRoot.addAgent(root, Files.readString(TestRoot.AGENT));
        Path image = folder.resolve("bare.img");
        RootFileSystem.ext4.make(root, OptionalLong.empty(), image);
        Guest guest = Guest.boot("root-bare", Guest.machine().root(Disk.snapshot(image)))
                .assertHealthy();
        assertThat(guest.agent().one("root-folder")).contains("dev ", "proc ", "sys ", "tmp ");
        assertThat(guest.agent().all("mount")).hasSize(5);
    }
}
