package io.quinit.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ModulesDepTest {

    @Test
    void dependenciesComeFirstInTheOrderInWhichTheyAreNeeded() {
        var dep = new ModulesDep("""
                kernel/fs/ext4/ext4.ko: kernel/fs/jbd2/jbd2.ko kernel/fs/mbcache.ko kernel/lib/crc16.ko
                kernel/lib/crc16.ko:
                """, "", "");

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
        var dep = new ModulesDep("kernel/drivers/char/hw_random/virtio-rng.ko:\n", "kernel/crypto/lzo-rle.ko\n", "");

        assertThat(dep.filesOf("virtio_rng")).hasSize(1);
        assertThat(dep.filesOf("virtio-rng")).hasSize(1);
        assertThat(dep.isBuiltIn("lzo_rle")).isTrue();
    }

    @Test
    void unknownModuleHasNoFiles() {
        var dep = new ModulesDep("kernel/a.ko:\n", "kernel/b.ko\n", "");

        assertThat(dep.filesOf("c")).isEmpty();
        assertThat(dep.isBuiltIn("a")).isFalse();
        assertThat(dep.isEmpty()).isFalse();
    }

    @Test
    void absentFilesMakeAnEmptyOne() {
        assertThat(new ModulesDep("", "", "").isEmpty()).isTrue();
        assertThat(new ModulesDep("", "kernel/b.ko\n", "").isEmpty()).isFalse();
    }

    @Test
    void textIsSortedAndToBeLoadedFromRightToLeft() {
        var needs = new LinkedHashMap<String, List<String>>();
        needs.put("kernel/ring.ko", List.of());
        needs.put("kernel/net.ko", List.of("kernel/ring.ko", "kernel/virtio.ko"));

        assertThat(ModulesDep.text(needs)).isEqualTo("""
                kernel/net.ko: kernel/virtio.ko kernel/ring.ko
                kernel/ring.ko:
                """);
    }

    @Test
    void aliasesSayWhatADeviceNeeds() {
        var dep = new ModulesDep("", "", "# Aliases\nalias virtio:d00000001v* virtio_net\n");

        assertThat(dep.forDevice("virtio:d00000001v00001AF4")).containsExactly("virtio_net");
        assertThat(dep.forDevice("virtio:d00000002v00001AF4")).isEmpty();
    }

    @Property
    void whatIsWrittenIsReadBackInLoadOrder(@ForAll("needs") Map<String, List<String>> needs) {
        var dep = new ModulesDep(ModulesDep.text(needs), "", "");

        needs.forEach((path, before) -> {
            var files = new ArrayList<>(before);
            files.add(path);
            assertThat(dep.filesOf(path)).isEqualTo(files);
        });
    }

    @Property
    void noTextIsTooOdd(@ForAll String text) {
        var dep = new ModulesDep(text, text, text);

        assertThat(dep.filesOf(text)).isNotNull();
        assertThat(dep.forDevice(text)).isNotNull();
    }

    @Provide
    Arbitrary<Map<String, List<String>>> needs() {
        var path = Arbitraries.strings()
                .withCharRange('a', 'z')
                .ofMinLength(1)
                .ofMaxLength(8)
                .map(name -> "kernel/" + name + ".ko");
        return Arbitraries.maps(path, path.list().ofMaxSize(5)).ofMaxSize(20);
    }
}
