package io.quinit.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanFileTest {
    private static LoadPlan plan() {
        var needs = new LinkedHashMap<String, List<String>>();
        needs.put("kernel/virtio.ko", List.of());
        needs.put("kernel/net.ko.xz", List.of("kernel/virtio.ko"));
        return new LoadPlan(
                "cloud",
                "6.1.0-1",
                needs,
                List.of("kernel/ext4.ko"),
                new AliasTable(List.of(new AliasTable.Alias("virtio:d1v*", "net"))));
    }

    @Test
    void whatIsWrittenIsReadBack() {
        var wanted = List.of(
                new WantedModule("io.quinit.NetStep", "net", "init.net=1", Device.VIRTIO_NET),
                WantedModule.always("init.modules", "kernel/fs/vfat.ko"));

        var read = PlanFile.parse(new PlanFile(wanted, List.of(plan())).text());

        assertThat(read.wanted()).isEqualTo(wanted);
        assertThat(read.plans()).hasSize(1).first().usingRecursiveComparison().isEqualTo(plan());
    }

    @Test
    void moduleComesLastOfItsFiles() {
        assertThat(plan().filesOf("net")).containsExactly("kernel/virtio.ko", "kernel/net.ko.xz");
        assertThat(plan().filesOf("nosuch")).isEmpty();
        assertThat(plan().isBuiltIn("ext4")).isTrue();
        assertThat(plan().isBuiltIn("net")).isFalse();
        assertThat(plan().forDevice("virtio:d1v2")).containsExactly("net");
    }

    @Test
    void lineIsNamedByItsNumber() {
        assertThatThrownBy(() -> PlanFile.parse("# one\n\nkernel\tcloud\t6.1\nnonsense"))
                .hasMessage("line 4 is no line of a module plan: \"nonsense\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "wanted\tstep\tmodule\t",
                "wanted\tstep\tmodule\t\tNOSUCH",
                "module\ta.ko\t",
                "kernel\tcloud\t6.1\nmodule\ta.ko\t\nmodule\ta.ko\t"
            })
    void otherLinesAreNamed(String text) {
        assertThatThrownBy(() -> PlanFile.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(text.substring(text.lastIndexOf('\n') + 1));
    }
}
