package io.quinit.fake.machine;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.kernel.Errno;
import io.quinit.kernel.KernelLog;
import org.junit.jupiter.api.Test;

class KernelLogTest {
    private final TestMachine kernel = new TestMachine();
    private final KernelLog log = new KernelLog(kernel);

    @Test
    void lastLineOfAFileSystemCounts() {
        kernel.logged("EXT4-fs (vda): first")
                .logged("EXT4-fs (vda): bad geometry")
                .logged("XFS (vda): mounted");

        assertThat(log.lastOf("ext4")).isEqualTo("EXT4-fs (vda): bad geometry");
        assertThat(log.lastOf("erofs")).isEmpty();
    }

    @Test
    void wordInTheMiddleDoesNotCount() {
        kernel.logged("Run /init as ext4");

        assertThat(log.lastOf("ext4")).isEmpty();
    }

    @Test
    void longLineIsCut() {
        kernel.logged("ext4: " + "x".repeat(1000));

        assertThat(log.lastOf("ext4")).hasSize(200);
    }

    @Test
    void kernelWithoutALogSaysNothing() {
        kernel.fail("read the kernel's log", Errno.ENOSYS);

        assertThat(log.lastOf("ext4")).isEmpty();
    }
}
