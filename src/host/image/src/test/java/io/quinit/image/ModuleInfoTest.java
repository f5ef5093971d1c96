package io.quinit.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ModuleInfoTest {
    @Test
    void allKeysAreRead() throws Exception {
        var info = ModuleInfo.ofModule(TinyElf.module(
                "name=zram",
                "vermagic=6.1.0-tiny SMP preempt",
                "depends=zsmalloc,lz4-compress",
                "alias=fs-zram",
                "alias=crypto-zram",
                "parm=num_devices:Number of devices (uint)"));
        assertThat(info.name()).isEqualTo("zram");
        assertThat(info.vermagic()).isEqualTo("6.1.0-tiny SMP preempt");
        assertThat(info.depends()).containsExactly("zsmalloc", "lz4_compress");
        assertThat(info.aliases()).containsExactly("fs-zram", "crypto-zram");
        assertThat(info.parameters()).containsExactly("num_devices:Number of devices (uint)");
    }

    @Test
    void emptyDependsMeansNone() throws Exception {
        assertThat(ModuleInfo.ofModule(TinyElf.module("depends=")).depends()).isEmpty();
    }

    @Test
    void softDependenciesBeforeAndAfter() throws Exception {
        var info = ModuleInfo.ofModule(TinyElf.module("softdep=pre: a b post: c", "softdep=post: d", "softdep=pre: e"));
        assertThat(info.softPre()).containsExactly("a", "b", "e");
        assertThat(info.softPost()).containsExactly("c", "d");
    }

    @Test
    void softDependencyWithoutPreOrPostCountsForNeither() throws Exception {
        var info = ModuleInfo.ofModule(TinyElf.module("softdep=gcm"));
        assertThat(info.softPre()).isEmpty();
        assertThat(info.softPost()).isEmpty();
    }

    @Test
    void elfFileWithoutModinfoIsNoModule() {
        assertThatThrownBy(() -> ModuleInfo.ofModule(TinyElf.withSections(Map.of(".text", new byte[4]))))
                .hasMessageContaining("not a kernel module");
    }
}
