package io.quinit.vmtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.host.HostProgram;
import io.quinit.report.boot.BootReport;
import io.quinit.vm.Disk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A root that is missing, or that cannot be mounted, is told, with what the machine shows in its place. */
class RootFailureIT {
    private static final int DISK_BYTES = 8 << 20;

    @TempDir
    private Path folder;

    @Test
    void machineWithoutADiskIsTold() throws IOException, InterruptedException {
        Guest.boot("root-no-disk", Guest.machine().noRoot().append("init.root.wait=200ms init.on-failure=poweroff"))
                .assertFailed("root", "no device /dev/vda within 200ms", "no disk is there at all", "attach the disk");
    }

    @Test
    void noiseIsNotMounted() throws IOException, InterruptedException {
        byte[] noise = new byte[DISK_BYTES];
        new Random(1).nextBytes(noise);
        Guest guest = bootDisk("root-noise", noise)
                .assertFailed("root", "mount /dev/vda on /mnt (ext4, ", "EINVAL", "nothing known is on it", "attach");
        assertThat(guest.agent().lines()).isEmpty();
    }

    @Test
    void blankDiskIsTold() throws IOException, InterruptedException {
        bootDisk("root-blank", new byte[DISK_BYTES])
                .assertFailed("root", "mount /dev/vda on /mnt (ext4, ", "EINVAL", "the disk is blank", "attach");
    }

    private Guest bootDisk(String test, byte[] content) throws IOException, InterruptedException {
        Path disk = Files.write(folder.resolve(test + ".img"), content);
        return Guest.boot(test, Guest.machine().root(Disk.snapshot(disk)).append("init.on-failure=poweroff"));
    }

    @Test
    void fileSystemThatTheKernelLacksIsTold() throws IOException, InterruptedException {
        Guest.boot("root-xfs", Guest.machine().append("init.root.fstype=xfs init.on-failure=poweroff"))
                .assertFailed(
                        "root", "mount /dev/vda on /mnt (xfs, ", "ENODEV", "has no file system xfs", "it has ext3");
    }

    @Test
    void fileSystemThatIsGivenIsTheOnlyOneTried() throws IOException, InterruptedException {
        Guest guest = Guest.boot("root-ext2", Guest.machine().append("init.root.fstype=ext2 init.on-failure=poweroff"))
                .assertFailed("root", "mount /dev/vda on /mnt (ext2, ", "EINVAL");
        assertThat(guest.initLines().getLast()).doesNotContain("also tried");
    }

    @Test
    @NeedsModules
    void squashfsWithoutItsModuleIsToldHowToGetIt() throws IOException, InterruptedException {
        Path root = Files.createDirectory(folder.resolve("root"));
        Path image = folder.resolve("root.squashfs");
        new HostProgram("mksquashfs", "squashfs-tools")
                .run(Map.of(), List.of(root.toString(), image.toString(), "-quiet", "-no-progress"));
        Guest.boot(
                        "root-squashfs-unasked",
                        Guest.machine().root(Disk.snapshot(image)).append("init.on-failure=poweroff"))
                .assertFailed("root", "squashfs is on it", "init.root.fstype=squashfs");
    }

    @Test
    void rootThatTheHostHasWriteProtectedIsExplained() throws IOException, InterruptedException {
        Guest.boot("root-protected", Guest.machine().readOnlyRoot().append("init.on-failure=poweroff"))
                .assertFailed("root", "EACCES", "read-only at the host", "init.root.flags=ro,noatime");
    }

    @Test
    void labelOfTwoDisksIsRefused() throws IOException, InterruptedException {
        Path one = labelled("one.img");
        Path other = labelled("other.img");
        Guest.boot(
                        "root-two-labels",
                        Guest.machine()
                                .root(Disk.snapshot(one))
                                .disk(Disk.snapshot(other))
                                .append("init.root=LABEL=quinit init.on-failure=poweroff"))
                .assertFailed("root", "LABEL=quinit is /dev/vda and /dev/vdb", "take one away");
    }

    private Path labelled(String name) throws IOException {
        Path disk = Files.write(folder.resolve(name), new byte[DISK_BYTES]);
        new HostProgram("mke2fs", "e2fsprogs")
                .run(Map.of(), List.of("-q", "-F", "-t", "ext4", "-L", "quinit", disk.toString()));
        return disk;
    }

    @Test
    void deadlineEndsALongWait() throws IOException, InterruptedException {
        Guest guest = Guest.boot(
                        "root-deadline",
                        Guest.machine().noRoot().append("init.deadline=2s init.root.wait=60s init.on-failure=poweroff"))
                .assertFailed("root-device", "init.deadline=2s has passed", "waited for /dev/vda");
        BootReport report = guest.report();
        assertThat(Duration.ofNanos(1000 * (report.ended() - report.started())))
                .isBetween(Duration.ofMillis(1900), Duration.ofSeconds(10));
        assertThat(report.steps().getLast().id()).isEqualTo("root-device");
    }
}
