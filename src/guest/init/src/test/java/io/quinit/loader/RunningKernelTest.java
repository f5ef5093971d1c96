package io.quinit.loader;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.StepFixture;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunningKernelTest {
    private final StepFixture rig = new StepFixture();
    private final List<String> readOfDepmod = new ArrayList<>();

    @BeforeEach
    void watch() {
        for (var file : List.of("modules.dep", "modules.builtin", "modules.alias")) {
            rig.kernel.when("open " + StepFixture.MODULES + file, () -> readOfDepmod.add(file));
        }
    }

    @Test
    void planIsAllThatABootOfACheckedKernelReads() {
        rig.module("zram.ko", "zsmalloc.ko").module("zsmalloc.ko").builtIn("lz4.ko");
        depmod("zram.ko: other.ko\n");
        var modules = rig.modules();

        assertThat(modules.load("zram", rig.log())).isTrue();
        assertThat(modules.load("lz4", rig.log())).isTrue();
        assertThat(modules.load("absent", rig.log())).isFalse();
        assertThat(modules.has("ext4", rig.log())).isFalse();
        assertThat(modules.forDevice("virtio:d1", rig.log())).isEmpty();
        assertThat(rig.loaded()).containsExactly("zsmalloc.ko", "zram.ko");
        assertThat(readOfDepmod).isEmpty();
    }

    @Test
    void otherKernelIsBootedByWhatDepmodWroteAndThatIsToldOnce() {
        depmod("zram.ko: lz4.ko zsmalloc.ko\nlz4.ko:\nzsmalloc.ko:\n");
        for (var file : List.of("zram.ko", "lz4.ko", "zsmalloc.ko")) {
            rig.kernel.module(file);
        }
        rig.kernel
                .file(StepFixture.MODULES + "modules.builtin", "kernel/fs/ext4/ext4.ko\n")
                .file(StepFixture.MODULES + "modules.alias", "alias virtio:d1v* zram\n");
        rig.checked("6.12.0-1").checked("6.1.0-56");
        var modules = rig.modules();

        assertThat(modules.load("zram", rig.log())).isTrue();
        assertThat(modules.load("ext4", rig.log())).isTrue();
        assertThat(modules.forDevice("virtio:d1v2", rig.log())).containsExactly("zram");
        assertThat(rig.loaded()).containsExactly("zsmalloc.ko", "lz4.ko", "zram.ko");
        assertThat(readOfDepmod).containsExactly("modules.dep", "modules.builtin", "modules.alias");
        assertThat(rig.warnings())
                .containsExactly(
                        "kernel 6.1.0-test was not checked when this init was built (checked: 6.12.0-1, 6.1.0-56), "
                                + "/lib/modules/6.1.0-test/modules.dep says what it needs; add its image to the build (config/images)");
    }

    @Test
    void initThatWasBuiltWithoutImagesSaysSo() {
        depmod("zram.ko:\n");
        rig.kernel.module("zram.ko");

        assertThat(rig.modules().load("zram", rig.log())).isTrue();
        assertThat(rig.warnings()).singleElement().asString().contains("built (without any image)");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"zram.ko.xz", "zram.ko.zst", "zram.ko.gz"})
    void plainFileIsTakenWhereThePlanHasItCompressed(String recorded) {
        rig.planned(recorded).kernel.module("zram.ko");

        assertThat(rig.modules().load("zram", rig.log())).isTrue();
        assertThat(rig.loaded()).containsExactly("zram.ko");
        assertThat(rig.kernel.leftOpen()).isEmpty();
    }

    @Test
    void plainFileComesFirstWhereBothAreThere() {
        rig.module("zram.ko.xz").kernel.module("zram.ko");

        rig.modules().load("zram", rig.log());

        assertThat(rig.loaded()).containsExactly("zram.ko");
    }

    @ParameterizedTest(name = "others: {0}")
    @CsvSource({"/lib/modules/5.10.0-other/modules.dep, those of 5.10.0-other", "/init, none at all"})
    void initramfsWithoutThisKernelsFolderIsToldOnceAndNotModuleByModule(String file, String others) {
        rig.planned("a.ko", "common.ko")
                .planned("b.ko", "common.ko")
                .planned("common.ko")
                .planned("c.ko.xz");
        rig.kernel.file(file, "");
        var modules = rig.modules();

        for (var module : List.of("a", "b", "c", "never-planned")) {
            assertThat(modules.load(module, rig.log())).isFalse();
        }
        assertThat(rig.warnings())
                .containsExactly("no modules for this kernel in /lib/modules/6.1.0-test: this initramfs holds " + others
                        + "; boot the kernel that the initramfs was made for");
        assertThat(modules.trouble("a")).isEqualTo("needs common, which is not in this initramfs");
    }

    /** Nothing in the initramfs is needed for it. */
    @Test
    void kernelThatHasAllBuiltInNeedsNoFolder() {
        rig.builtIn("kernel/fs/ext4/ext4.ko");
        var modules = rig.modules();

        assertThat(modules.load("ext4", rig.log())).isTrue();
        assertThat(rig.warnings()).isEmpty();
        assertThat(modules.load("tun", rig.log())).isFalse();
        assertThat(rig.warnings()).singleElement().asString().startsWith("module tun is neither in this initramfs");
    }

    @Test
    void kernelThatTakesNoModulesIsLookedUpNowhere() {
        rig.takingNoModules();
        var modules = rig.modules();

        assertThat(modules.load("ext4", rig.log())).isTrue();
        assertThat(modules.forDevice("virtio:d1", rig.log())).isEmpty();
        assertThat(rig.warnings()).isEmpty();
        assertThat(rig.loaded()).isEmpty();
        assertThat(readOfDepmod).isEmpty();
    }

    @Test
    void moduleThatACheckedKernelHasNotAndCannotTakeIsTold() {
        rig.takingNoModules().builtIn("kernel/fs/ext4/ext4.ko");

        assertThat(rig.modules().load("tun", rig.log())).isFalse();
        assertThat(rig.warnings())
                .singleElement()
                .asString()
                .contains("nor built in; this kernel takes no modules")
                .doesNotContain("quinit.modules");
    }

    @Test
    void plannedModuleThatTheKernelHasWithoutAFileIsThere() {
        rig.planned("ext4.ko").kernel.directory("/sys/module/ext4");

        assertThat(rig.modules().load("ext4", rig.log())).isTrue();
    }

    private void depmod(String modulesDep) {
        rig.kernel.file(StepFixture.MODULES + "modules.dep", modulesDep);
    }
}
