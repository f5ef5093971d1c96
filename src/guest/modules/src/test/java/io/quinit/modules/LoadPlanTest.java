package io.quinit.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoadPlanTest {
    private static LoadPlan plan(String image, String builtIn, String... modules) {
        var needs = new LinkedHashMap<String, List<String>>();
        for (var module : modules) {
            needs.put(module, List.of());
        }
        var aliases = new AliasTable(List.of(new AliasTable.Alias("virtio:*", image)));
        return new LoadPlan(image, "6.1.0-1", needs, List.of(builtIn), aliases);
    }

    @Test
    void imagesOfOneKernelKnowMoreTogether() {
        var both = LoadPlan.of(List.of(plan("a", "ext4.ko", "net.ko"), plan("b", "erofs.ko", "net.ko.xz", "blk.ko")));

        assertThat(both.image()).isEqualTo("a, b");
        assertThat(both.filesOf("net")).containsExactly("net.ko");
        assertThat(both.filesOf("blk")).containsExactly("blk.ko");
        assertThat(both.isBuiltIn("ext4") && both.isBuiltIn("erofs")).isTrue();
        assertThat(both.forDevice("virtio:d1")).containsExactly("a", "b");
    }

    @Test
    void oneWithoutModulesIsEmpty() {
        var none = new LoadPlan("a", "6.1", new LinkedHashMap<>(), List.of(), new AliasTable(List.of()));

        assertThat(none.isEmpty()).isTrue();
        assertThat(plan("a", "ext4.ko").isEmpty()).isFalse();
    }
}
