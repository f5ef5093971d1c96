package io.quinit.vmtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.dist.initramfs.InitramfsContent;
import io.quinit.dist.root.RootFileSystem;
import io.quinit.vm.AgentFacts;
import io.quinit.vm.Disk;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The real executable as PID 1 where it is not the init of a machine: nothing is deleted, it is a command. All this happens inside a
 * machine of its own, whose guest agent is a script that makes file trees and runs the executable in them: should a guard fail, the
 * host does not suffer.
 */
class SwitchRootGuardIT {
    private static final String SCRIPT = """
            #!/bin/sh
            # A boot that ran after all comes to this script again, in the process namespace that was made for it.
            [ "$(readlink /proc/self/ns/pid)" = "pid:[4026531836]" ] || { echo "agent: booted"; exit 1; }

            tree() {
                mkdir -p "$1"
                (cd "$1" && cpio -i -d -m < /quinit.cpio 2> /dev/null)
                mkdir -p "$1/home" && echo precious > "$1/home/file"
            }

            # guard NAME FOLDER ARGUMENT...
            guard() {
                name=$1 folder=$2
                shift 2
                (cd "$folder" && find . | sort) > /tmp/before
                timeout 20 unshare -m -p -f chroot "$folder" /init "$@" > /tmp/output 2>&1 < /dev/null
                echo "agent: guard $name status $?"
                sed "s/^/agent: output $name /" /tmp/output
                (cd "$folder" && find . | sort) > /tmp/after
                cmp -s /tmp/before /tmp/after && echo "agent: kept $name" || echo "agent: LOST $name"
            }

            tree /disk
            guard disk /disk --version
            tree /tmp/unmarked
            rm /tmp/unmarked/etc/quinit-initramfs
            guard unmarked /tmp/unmarked --version
            tree /tmp/folder
            guard folder /tmp/folder --version
            mkdir /tmp/mounted && mount -t tmpfs tmpfs /tmp/mounted
            tree /tmp/mounted
            guard mounted /tmp/mounted --version
            guard bare /disk
            echo "agent: end"
            sync
            poweroff -f
            """;

    @TempDir
    private static Path folder;

    private static AgentFacts agent;

    @BeforeAll
    static void boot() throws IOException, InterruptedException {
        Path root = Files.createDirectory(folder.resolve("root"));
        TestRoot.addBusybox(root);
        TestRoot.addAgent(root, SCRIPT);
        var tree = InitramfsContent.of(Image.dist().resolve("quinit"), Optional.empty(), Optional.empty());
        try (OutputStream out = Files.newOutputStream(root.resolve("quinit.cpio"))) {
            tree.archive().writeTo(out, 0);
        }
        Path image = folder.resolve("guard.img");
        RootFileSystem.ext4.make(root, OptionalLong.of(512 << 20), image);
        agent = Guest.boot("switch-root-guard", Guest.machine().memory("1G").root(Disk.snapshot(image)))
                .assertAgentRan()
                .agent();
    }

    /**
     * {@code disk}: on a disk, our marker file there. {@code unmarked}: on a tmpfs, without the marker. {@code folder}, {@code mounted}:
     * the unpacked initramfs, marker and all, in a folder of a tmpfs, and in a tmpfs of its own.
     */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"disk", "unmarked", "folder", "mounted"})
    void nothingIsDeletedAndItIsACommand(String place) {
        assertThat(agent.lines()).contains("kept " + place).doesNotContain("LOST " + place);
        assertThat(agent.one("guard " + place)).isEqualTo("status 0");
        assertThat(agent.one("output " + place)).startsWith("quinit ");
    }

    @Test
    void withoutArgumentsItSaysWhatItIs() {
        assertThat(agent.all("output bare")).anyMatch(line -> line.contains("PID 1 for sandbox virtual machines"));
        assertThat(agent.lines()).contains("kept bare", "guard bare status 0");
    }

    @Test
    void noBootCameOfIt() {
        assertThat(agent.lines()).doesNotContain("booted");
    }
}
