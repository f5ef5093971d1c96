package io.quinit.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MountTest {

    @Test
    void textIsWhatAShellWouldSay() {
        var mount = Mount.of("/dev/vda", "/mnt", "ext4", "", MountFlag.NOATIME);

        assertThat(mount).hasToString("mount /dev/vda on /mnt (ext4, noatime)");
    }

    @Test
    void textWithoutTypeAndOptionsHasNoParentheses() {
        assertThat(Mount.of(".", "/", "", "")).hasToString("mount . on /");
    }

    @Test
    void wordsOfTheKernelBecomeFlagsAndTheOthersStay() {
        var mount = Mount.withOptions(
                "tmpfs", "/tmp", "tmpfs", List.of("rw", "nosuid", "size=128M", "nodev", "nr_inodes=5"));

        assertThat(mount.flags()).containsExactlyInAnyOrder(MountFlag.NOSUID, MountFlag.NODEV);
        assertThat(mount.data()).isEqualTo("size=128M,nr_inodes=5");
    }

    @Test
    void lastOfReadOnlyAndReadWriteWins() {
        assertThat(Mount.withOptions("d", "/mnt", "ext4", List.of("ro", "rw")).flags())
                .isEmpty();
        assertThat(Mount.withOptions("d", "/mnt", "ext4", List.of("rw", "ro")).flags())
                .containsExactly(MountFlag.RDONLY);
    }
}
