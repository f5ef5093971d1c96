package io.quinit.modules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModulesDepTest {

    @Test
    void dependenciesComeFirstInTheOrderInWhichTheyAreNeeded() {
        var dep = new ModulesDep("""
                kernel/fs/ext4/ext4.ko: kernel/fs/jbd2/jbd2.ko kernel/fs/mbcache.ko kernel/lib/crc16.ko
                kernel/lib/crc16.ko:
                """, "");

        assertThat(dep.filesOf("ext4"))
                .containsExactly(
                        "kernel/lib/crc16.ko",
                        "kernel/fs/mbcache.ko",
                        "kernel/fs/jbd2/jbd2.ko",
                        "kernel/fs/ext4/ext4.ko");
        assertThat(dep.filesOf("crc16")).containsExactly("kernel/lib/crc16.ko");
    }

    @Test
    void hyphenAndUnderscoreAreTheSame() {
        var dep = new ModulesDep("kernel/drivers/char/hw_random/virtio-rng.ko:\n", "kernel/crypto/lzo-rle.ko\n");

        assertThat(dep.filesOf("virtio_rng")).hasSize(1);
        assertThat(dep.filesOf("virtio-rng")).hasSize(1);
        assertThat(dep.isBuiltIn("lzo_rle")).isTrue();
    }

    @Test
    void unknownModuleHasNoFiles() {
        var dep = new ModulesDep("kernel/a.ko:\n", "kernel/b.ko\n");

        assertThat(dep.filesOf("c")).isEmpty();
        assertThat(dep.isBuiltIn("a")).isFalse();
        assertThat(dep.isEmpty()).isFalse();
    }

    @Test
    void absentFilesMakeAnEmptyOne() {
        assertThat(new ModulesDep("", "").isEmpty()).isTrue();
        assertThat(new ModulesDep("", "kernel/b.ko\n").isEmpty()).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "kernel/drivers/block/virtio_blk.ko, virtio_blk",
        "kernel/drivers/block/virtio_blk.ko.xz, virtio_blk",
        "kernel/drivers/block/virtio_blk.ko.zst, virtio_blk",
        "virtio-rng.ko.gz, virtio_rng",
        "zram, zram"
    })
    void nameIsThatOfTheFile(String path, String name) {
        assertThat(ModulesDep.nameOf(path)).isEqualTo(name);
    }
}
