package io.quinit.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quinit.kernel.DirectoryEntry;
import io.quinit.kernel.Errno;
import io.quinit.kernel.Files;
import io.quinit.kernel.OpenFlag;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RecordingKernelTest {
    private final RecordingKernel kernel = new RecordingKernel();

    @Test
    void refusedCallIsRecordedAndFails() {
        kernel.refuse("mkdir /mnt", Errno.EROFS);

        assertThatThrownBy(() -> kernel.mkdir("/mnt", 0755)).hasMessage("mkdir /mnt: EROFS read-only file system");
        assertThat(kernel.calls()).containsExactly("mkdir /mnt");
    }

    @Test
    void openOfWhatIsAbsentMakesNothing() {
        assertThatThrownBy(() -> kernel.open("/dev/hvc0", OpenFlag.WRONLY)).hasMessageContaining("ENOENT");
        assertThat(kernel.status("/dev/hvc0")).isEmpty();
    }

    @Test
    void folderListsItsOwnChildrenAlone() {
        kernel.file("/sys/block/vda/serial", "root").file("/sys/block/vdb/serial", "data");

        try (var block = kernel.open("/sys/block", OpenFlag.RDONLY)) {
            assertThat(kernel.list(block))
                    .containsExactly(new DirectoryEntry("vda", true), new DirectoryEntry("vdb", true));
        }
        assertThat(kernel.leftOpen()).isEmpty();
    }

    @Test
    void timePassesWhileSomebodyWaits() {
        kernel.after(Duration.ofMillis(30), () -> kernel.disk("/dev/vda"));

        try (var uevents = kernel.uevents()) {
            assertThat(uevents.await(Duration.ofMillis(10))).isFalse();
            assertThat(uevents.await(Duration.ofMillis(100))).isTrue();
        }
        assertThat(kernel.waited()).isEqualTo(Duration.ofMillis(30));
        assertThat(new Files(kernel).exists("/dev/vda")).isTrue();
    }
}
