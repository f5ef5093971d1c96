package io.quinit.vmtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.dist.root.RootFileSystem;
import io.quinit.host.HostProgram;
import io.quinit.vm.Disk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the root file system may be. */
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
    void erofsNeedsNoFlags() throws IOException, InterruptedException {
        Path image = folder.resolve("root.erofs");
        RootFileSystem.erofs.make(usualRoot(), OptionalLong.empty(), image);
        bootReadOnly("erofs", image);
    }

    @Test
    void squashfsNeedsNoFlags() throws IOException, InterruptedException {
        Path image = folder.resolve("root.squashfs");
        new HostProgram("mksquashfs", "squashfs-tools")
                .run(
                        Map.of(),
                        List.of(usualRoot().toString(), image.toString(), "-quiet", "-no-progress", "-all-root"));
        bootReadOnly("squashfs", image);
    }

    private static void bootReadOnly(String type, Path image) throws IOException, InterruptedException {
        Guest guest = Guest.boot(
                        "root-" + type,
                        Guest.machine()
                                .root(new Disk(image, Disk.Access.READ_ONLY))
                                .append("init.root.fstype=" + type))
                .assertHealthy();
        assertThat(guest.agent().one("mount /")).startsWith(type + " /dev/vda ro");
    }

    private Path usualRoot() throws IOException {
        return TestRoot.usual(Files.createDirectory(folder.resolve("root")));
    }

    @Test
    void missingMountPointsAreMade() throws IOException, InterruptedException {
        Path root = Files.createDirectory(folder.resolve("root"));
        TestRoot.addBusybox(root);
        TestRoot.addAgent(root, Files.readString(TestRoot.AGENT));
        Path image = TestRoot.ext4(root, folder.resolve("bare.img"));
        Guest guest = Guest.boot("root-bare", Guest.machine().root(Disk.snapshot(image)))
                .assertHealthy();
        assertThat(guest.agent().one("root-folder")).contains("dev ", "proc ", "sys ", "tmp ");
        assertThat(guest.agent().all("mount")).hasSize(5);
    }

    @Test
    void linksInPlaceOfMountPointsAreNotFollowed() throws IOException, InterruptedException {
        Path root = Files.createDirectory(folder.resolve("root"));
        TestRoot.addBusybox(root);
        TestRoot.addAgent(root, """
                #!/bin/sh
                # Neither /proc nor /dev is there: this shell has its descriptors from the init, and does not find its own applets.
                busybox=/bin/busybox
                $busybox mkdir /seen && $busybox mount -t proc proc /seen
                while read -r source place type rest; do echo "agent: mounted $source $place $type"; done < /seen/self/mounts
                for folder in /etc /target; do echo "agent: in $folder" $($busybox ls -A $folder); done
                echo "agent: root" $($busybox ls -A /)
                echo "agent: end"
                $busybox poweroff -f
                """);
        Files.writeString(Files.createDirectory(root.resolve("etc")).resolve("kept"), "");
        Files.writeString(Files.createDirectory(root.resolve("target")).resolve("kept"), "");
        link(root, "dev", "/etc");
        link(root, "proc", "/../..");
        link(root, "sys", "../../target");
        link(root, "tmp", "target");
        Path image = TestRoot.ext4(root, folder.resolve("links.img"));
        Guest guest = Guest.boot("root-links", Guest.machine().root(Disk.snapshot(image)))
                .assertAgentRan();
        for (String name : List.of("dev", "proc", "sys", "tmp")) {
            guest.assertWarned("switch-root", "/" + name + " cannot be in the new root");
        }
        guest.assertWarned("agent", "no terminal opens");
        assertThat(guest.initLines().stream().filter(line -> line.contains("WARN:")))
                .hasSize(5);
        assertThat(guest.agent().all("mounted")).containsExactly("/dev/vda / ext4", "proc /seen proc");
        assertThat(guest.agent().all("in")).containsExactly("/etc kept", "/target kept");
        assertThat(guest.agent().one("root")).isEqualTo("bin dev etc lost+found proc seen sys target tmp usr");
    }

    private static void link(Path root, String name, String target) throws IOException {
        Files.createSymbolicLink(root.resolve(name), Path.of(target));
    }
}
