package io.quinit.vmtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.dist.initramfs.Compression;
import io.quinit.dist.initramfs.CpioArchive;
import io.quinit.dist.initramfs.InitramfsContent;
import io.quinit.vm.VmOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Too little memory is told, by the init where it can run, else by the kernel and the tool. */
class MemoryIT {
    /** More than the half of the memory that an initramfs may take, less than the machine has. */
    private static final int FILLER_BYTES = 64 << 20;

    @TempDir
    private Path folder;

    @Test
    void littleMemoryIsEnough() throws IOException, InterruptedException {
        Guest guest = Guest.boot("108M", Guest.machine().memory("108M")).assertHealthy();
        assertThat(guest.agent().number("memory total-kib")).isLessThan(108 * 1024);
        assertThat(guest.agent().all("swap")).hasSize(1);
    }

    /** The filler comes before the init. */
    @Test
    void kernelThatCannotUnpackTheInitramfsPanicsAndTheToolSaysWhy() throws IOException, InterruptedException {
        var filler = new CpioArchive();
        filler.file("filler", 0644, new byte[FILLER_BYTES]);
        Path initramfs = folder.resolve("initramfs");
        filler.write(initramfs, Compression.zstd, 1);
        TestInitramfs.append(initramfs, Files.readAllBytes(Image.folder().resolve("initramfs")));
        Guest guest =
                Guest.boot("initramfs-too-large", Guest.machine().memory("128M").initramfs(initramfs));
        assertThat(guest.result().outcome()).as(guest.console()).isEqualTo(VmOutcome.PANICKED);
        assertThat(guest.result().qemuStatus()).contains(0);
        assertThat(guest.result().explanation()).contains("too little memory");
    }

    /** The filler stands for modules, and like them comes behind all that the init needs. */
    @Test
    void initramfsThatIsCutShortIsTold() throws IOException, InterruptedException {
        var content = InitramfsContent.of(Image.dist().resolve("quinit"), Optional.empty(), Optional.empty());
        content.archive().file("lib/modules/filler", 0644, new byte[FILLER_BYTES]);
        Path initramfs = folder.resolve("initramfs");
        content.archive().write(initramfs, Compression.zstd, 1);
        Guest guest = Guest.boot(
                        "initramfs-cut",
                        Guest.machine().memory("128M").initramfs(initramfs).append("init.on-failure=poweroff"))
                .assertFailed("initramfs", "cut short", "give the machine more memory");
        assertThat(guest.result().explanation()).contains("too little memory");
    }
}
