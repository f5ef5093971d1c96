package io.quinit.vmtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A module that the kernel refuses is told; the boot goes on where it can, and the failure that comes of it names the module. */
@NeedsModules
class ModuleFailureIT {
    private static final String POWER_OFF = "init.root.wait=200ms init.on-failure=poweroff";

    /** As long as what it replaces. */
    private static final String OTHER_RELEASE = "6.1.0-01";

    @TempDir
    private Path folder;

    @Test
    void modulesThatAreCutShortAreTold() throws IOException, InterruptedException {
        Guest.boot("module-cut", Guest.machine().initramfs(cut("virtio_blk")).append(POWER_OFF))
                .assertWarned("bus", "virtio_blk.ko", "ENOEXEC", "cut short", "make the initramfs again")
                .assertFailed("root", "no device /dev/vda", "module virtio_blk was refused: load ", "ENOEXEC");
    }

    @Test
    void moduleOfAnotherKernelIsTold() throws IOException, InterruptedException {
        Path initramfs = TestInitramfs.withModule("virtio_blk", ofAnotherKernel("virtio_blk"), initramfs());
        Guest.boot("module-other-kernel", Guest.machine().initramfs(initramfs).append(POWER_OFF))
                .assertFailed("root", "module virtio_blk was refused", "made for " + OTHER_RELEASE, ", this is 6.1.");
    }

    @Test
    void unsignedModulesAreToldWhereTheKernelInsistsOnSignatures() throws IOException, InterruptedException {
        Guest.boot("module-unsigned", Guest.machine().append("module.sig_enforce=1 " + POWER_OFF))
                .assertWarned("zram", "no zram module, no swap")
                .assertFailed(
                        "root", "no device /dev/vda", "module virtio_pci", "module.sig_enforce", "--keep-signatures");
    }

    @Test
    void bootGoesOnWithoutAModuleThatItCanDoWithout() throws IOException, InterruptedException {
        Guest guest = Guest.boot("module-zram-cut", Guest.machine().initramfs(cut("zram")))
                .assertAgentRan()
                .assertWarned("zram", "zram.ko", "ENOEXEC", "cut short")
                .assertWarned("zram", "no swap");
        assertThat(guest.agent().all("swap")).isEmpty();
        assertThat(guest.report().outcome()).isEqualTo("ready");
        assertThat(guest.report().steps())
                .anyMatch(step -> step.id().equals("zram") && step.result().equals("warned"));
    }

    private Path cut(String module) throws IOException {
        byte[] whole = TestInitramfs.moduleContent(module);
        return TestInitramfs.withModule(module, Arrays.copyOf(whole, whole.length / 2), initramfs());
    }

    private Path initramfs() {
        return folder.resolve("initramfs");
    }

    /** Another release, and another checksum of the symbol by which modules of different kernels are told apart. */
    private static byte[] ofAnotherKernel(String module) throws IOException {
        byte[] content = TestInitramfs.moduleContent(module);
        String text = new String(content, StandardCharsets.ISO_8859_1);
        int release = text.indexOf("vermagic=") + "vermagic=".length();
        System.arraycopy(
                OTHER_RELEASE.getBytes(StandardCharsets.ISO_8859_1), 0, content, release, OTHER_RELEASE.length());
        // struct modversion_info: the checksum, 8 bytes, then the name.
        content[text.indexOf("module_layout\0\0\0") - Long.BYTES] ^= 1;
        return content;
    }
}
