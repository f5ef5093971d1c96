package io.quinit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.quinit.boot.initramfs.Initramfs;
import io.quinit.boot.run.BootSequence;
import io.quinit.fake.machine.DiskSpec;
import io.quinit.fake.machine.EndOfRun;
import io.quinit.fake.machine.PortSpec;
import io.quinit.fake.machine.ProgramFile;
import io.quinit.fake.machine.SeedFile;
import io.quinit.fake.machine.TestMachine;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** All steps together, as Quarkus wires them, from an empty initramfs to the agent. */
@QuarkusTest
class BootTest {
    @Inject
    TestMachine kernel;

    @Inject
    BootSequence sequence;

    @Test
    void bootEndsInTheAgent() {
        kernel.file(Initramfs.MARKER, "")
                .file("/lib/modules/6.1.0-test/modules.dep", "ext4.ko:\n")
                .attachTerminal("ttyS0")
                .attachPorts(new PortSpec("agent", Duration.ZERO, true))
                .drivers("virtio_blk", "ext4")
                .attachDisk(new DiskSpec("ext4", 64 << 20, "", "", false, false, Duration.ZERO, rootFileSystem()));

        assertThatThrownBy(sequence::run).isInstanceOf(EndOfRun.class);

        assertThat(kernel.calls())
                .containsSubsequence(
                        "mount proc on /proc (proc, hidepid=2)",
                        "mount devtmpfs on /dev (devtmpfs)",
                        "dup /dev/ttyS0 to 2",
                        "symlink /dev/virtio-ports/agent to ../vport0p1",
                        "mount /dev/vda on /mnt (ext4, noatime)",
                        "move mount /dev to /mnt/dev",
                        "mount . on / (move)",
                        "chroot .",
                        "remove quinit-initramfs from //etc",
                        "dup /dev/ttyS0 to 0",
                        "close descriptors from 3");
        assertThat(kernel.calls()).last().isEqualTo("exec /usr/local/bin/guest-agent");
        assertThat(kernel.execution().root()).isEqualTo("/dev/vda");
        assertThat(kernel.console())
                .anyMatch(line -> line.startsWith("[init] report: {\"schema\":1,"))
                .filteredOn(line -> line.startsWith("[init] WARN: bus: kernel 6.1.0-test was not checked"))
                .hasSize(1);
    }

    private static List<SeedFile> rootFileSystem() {
        return List.of(
                SeedFile.directory("dev"),
                SeedFile.directory("proc"),
                SeedFile.directory("sys"),
                SeedFile.directory("tmp"),
                SeedFile.program("usr/local/bin/guest-agent", ProgramFile.printing("", "x86_64")));
    }
}
