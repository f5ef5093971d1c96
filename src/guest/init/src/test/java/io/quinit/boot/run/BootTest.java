package io.quinit.boot.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.quinit.boot.initramfs.Initramfs;
import io.quinit.fake.EndOfProcess;
import io.quinit.fake.RecordingKernel;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** All steps together, as Quarkus wires them, from an empty initramfs to the agent. */
@QuarkusTest
class BootTest {
    private static final long DISK = 2;
    private static final long DEVTMPFS = 3;
    private static final long SYSFS = 4;

    @Inject
    RecordingKernel kernel;

    @Inject
    BootSequence sequence;

    @Test
    void bootEndsInTheAgent() {
        kernel.file(Initramfs.MARKER, "")
                .directory("/dev", DEVTMPFS)
                .directory("/sys", SYSFS)
                .terminal("/dev/ttyS0")
                .disk("/dev/vda")
                .directory("/mnt", DISK)
                .file("/proc/sys/kernel/modules_disabled", "0\n")
                .file("/sys/class/virtio-ports/vport0p1/name", "agent\n")
                .file("/lib/modules/6.1.0-test/modules.dep", "ext4.ko:\n");

        assertThatThrownBy(sequence::run).isInstanceOf(EndOfProcess.class);

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
                        "remove " + Initramfs.MARKER,
                        "dup /dev/ttyS0 to 0",
                        "close descriptors from 3");
        assertThat(kernel.calls()).last().asString().startsWith("exec /usr/local/bin/guest-agent ");
        assertThat(kernel.console())
                .anyMatch(line -> line.startsWith("[init] report: {\"schema\":1,"))
                .filteredOn(line -> line.startsWith("[init] WARN: bus: kernel 6.1.0-test was not checked"))
                .hasSize(1);
    }
}
