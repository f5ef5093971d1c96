package io.quinit.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.modules.WantedModule;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModuleResolverTest {
    private static ModulePlan plan(TinyImage image, String... wanted) throws IOException {
        return ModuleResolver.resolve(
                image.kernel(),
                Arrays.stream(wanted)
                        .map(name -> WantedModule.always("step", name))
                        .toList());
    }

    private static List<String> order(ModulePlan plan) {
        return plan.loadOrder().stream().map(ModuleFile::name).toList();
    }

    private static List<Check> problems(ModulePlan plan) {
        return plan.problems().stream().map(ImageProblem::check).toList();
    }

    @Test
    void dependenciesComeFirstAndEachOnce() throws Exception {
        var image = new TinyImage()
                .module("net", "depends=ring,virtio")
                .module("blk", "depends=virtio")
                .module("virtio", "depends=ring")
                .module("ring");
        var plan = plan(image, "net", "blk", "net");
        assertThat(order(plan)).containsExactly("ring", "virtio", "net", "blk");
        assertThat(plan.needs().get("kernel/net.ko")).containsExactly("kernel/ring.ko", "kernel/virtio.ko");
        assertThat(plan.problems()).isEmpty();
    }

    @Test
    void dashAndUnderscoreAreOne() throws Exception {
        assertThat(order(plan(new TinyImage().module("dm-mod").module("dm-verity", "depends=dm_mod"), "dm_verity")))
                .containsExactly("dm_mod", "dm_verity");
    }

    @Test
    void builtInModuleNeedsNoFile() throws Exception {
        var plan = plan(
                new TinyImage().builtIn("kernel/fs/ext4/ext4.ko\n").module("zram", "depends=ext4"), "ext4", "zram");
        assertThat(order(plan)).containsExactly("zram");
        assertThat(plan.builtIn()).containsExactly("kernel/fs/ext4/ext4.ko");
        assertThat(plan.problems()).isEmpty();
    }

    @Test
    void softDependenciesGoBeforeAndAfter() throws Exception {
        var image = new TinyImage()
                .module("m", "softdep=pre: a missing post: z")
                .module("a")
                .module("z");
        var plan = plan(image, "m");
        assertThat(order(plan)).containsExactly("a", "m", "z");
        assertThat(plan.problems()).isEmpty();
    }

    @Test
    void softDependencyMayNameAnAlias() throws Exception {
        var image = new TinyImage().module("btrfs", "softdep=pre: crypto-b2").module("blake2b", "alias=crypto-b2");
        assertThat(order(plan(image, "btrfs"))).containsExactly("blake2b", "btrfs");
    }

    @Test
    void softDependencyOnABuiltInAliasLoadsNothing() throws Exception {
        var image = new TinyImage()
                .file(TinyImage.DIRECTORY + "modules.builtin.modinfo", "crc32c_generic.alias=crc32c\0")
                .module("libcrc32c", "softdep=pre: crc32c")
                .module("crc32c_intel", "alias=crc32c");
        assertThat(order(plan(image, "libcrc32c"))).containsExactly("libcrc32c");
    }

    @Test
    void softDependencyThatClosesACircleIsDropped() throws Exception {
        var image = new TinyImage()
                .module("a", "softdep=pre: b")
                .module("b", "depends=c")
                .module("c", "depends=a");
        var plan = plan(image, "a");
        assertThat(order(plan)).containsExactly("a");
        assertThat(plan.problems()).isEmpty();
    }

    @Test
    void circleIsReportedWithItsPath() throws Exception {
        var image = new TinyImage()
                .module("a", "depends=b")
                .module("b", "depends=c")
                .module("c", "depends=b");
        var plan = plan(image, "a");
        assertThat(problems(plan)).containsExactly(Check.CIRCLE);
        assertThat(plan.problems().getFirst().message()).contains("b -> c -> b");
    }

    @Test
    void everyProblemIsReportedAtOnce() throws Exception {
        var image = new TinyImage()
                .module("net", "depends=gone")
                .file(TinyImage.DIRECTORY + "kernel/bad.ko", "garbage")
                .file(TinyImage.DIRECTORY + "kernel/old.ko", TinyElf.module("vermagic=5.10.0-1 SMP"));
        var plan = plan(image, "nosuch", "net", "bad", "old");
        assertThat(problems(plan)).containsExactly(Check.MISSING, Check.DEPENDENCY, Check.DAMAGED, Check.OTHER_KERNEL);
        assertThat(plan.problems().get(1).message())
                .contains(
                        "gone",
                        TinyImage.DIRECTORY + "kernel/net.ko",
                        TinyImage.VERSION,
                        "wanted by every boot (step)");
        assertThat(plan.problems().get(2).message()).contains("kernel/bad.ko", "not an ELF file");
        assertThat(plan.problems().get(3).message()).contains("5.10.0-1");
    }

    @Test
    void versionThatOnlyBeginsAlikeIsAnotherKernel() throws Exception {
        var image = new TinyImage()
                .file(TinyImage.DIRECTORY + "m.ko", TinyElf.module("vermagic=" + TinyImage.VERSION + "-2 SMP"));
        assertThat(problems(plan(image, "m"))).containsExactly(Check.OTHER_KERNEL);
    }

    @Test
    void absenceNamesTheLikeliestCause() throws Exception {
        var image = new TinyImage()
                .module("crc32c_intel", "alias=crc32c")
                .file(TinyImage.DIRECTORY + "modules.builtin.modinfo", "crc16_new.alias=crc16\0");
        var plan = plan(image, "libcrc32c", "crc32c", "crc16", "nosuch");
        assertThat(plan.problems().get(0).message()).contains("since Linux 6.15");
        assertThat(plan.problems().get(1).message()).contains("name the module instead: crc32c_intel");
        assertThat(plan.problems().get(2).message()).contains("alias of crc16_new, which is built in");
        assertThat(plan.problems().get(3).message()).contains("linux-modules-extra");
    }

    @Test
    void damagedModuleThatNobodyWantsIsNoProblem() throws Exception {
        var image = new TinyImage().module("a").file(TinyImage.DIRECTORY + "kernel/bad.ko", "garbage");
        assertThat(problems(plan(image, "a", "nosuch"))).containsExactly(Check.MISSING);
    }
}
