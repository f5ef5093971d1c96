package io.quinit.vmtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The deadline holds even where the kernel does not come back. */
class DeadlineIT {
    /** A disk that answers after a quarter of an hour. Its geometry is given, or QEMU itself would read it first. */
    private static final List<String> DEAD_DISK = List.of(
            "-blockdev",
            "driver=null-co,node-name=dead,size=67108864,read-zeroes=on,latency-ns=900000000000",
            "-device",
            "virtio-blk-pci,drive=dead,cyls=16,heads=16,secs=63",
            // The usual firmware reads disks as well.
            "-bios",
            "qboot.rom");

    /** With the disk's driver built in it is the kernel that waits for the disk, before it runs any init. */
    @NeedsModules
    @Test
    void diskThatNeverAnswersDoesNotHoldTheMachine() throws IOException, InterruptedException {
        Guest guest = Guest.boot(
                        "deadline-dead-disk",
                        Guest.machine()
                                .noRoot()
                                .append("init.deadline=2s init.on-failure=poweroff")
                                .timeLimit(Duration.ofMinutes(1))
                                .qemuArguments(DEAD_DISK)
                                .qemuArguments(List.of("-device", "isa-debug-exit,iobase=0xf4,iosize=0x04")))
                .assertGaveUp("bus", "init.deadline=2s has passed inside a call of this step");
        assertThat(guest.result().qemuStatus()).as(guest.console()).contains(13);
        assertThat(guest.initLines()).anyMatch(line -> line.contains("a disk has not taken all data"));
    }
}
