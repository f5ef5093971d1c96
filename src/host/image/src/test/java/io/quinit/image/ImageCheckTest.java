package io.quinit.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.modules.WantedModule;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ImageCheckTest {
    private static final byte[] ARM = TinyElf.module(TinyElf.AARCH64, "vermagic=" + TinyImage.VERSION + " SMP");

    private static ImageReport check(TinyImage image, String... wanted) throws IOException {
        return ImageCheck.of(
                image,
                new ImageSpec(
                        "tiny",
                        Arrays.stream(wanted)
                                .map(name -> WantedModule.always("Step", name))
                                .toList(),
                        Architecture.X86_64,
                        Optional.empty()));
    }

    private static List<Check> checks(ImageReport report) {
        return report.problems().stream().map(ImageProblem::check).toList();
    }

    private static byte[] kernelFile(int at, int magic) {
        var file = ByteBuffer.allocate(1024).order(ByteOrder.LITTLE_ENDIAN);
        return file.putInt(at, magic).array();
    }

    @Test
    void imageForOtherMachinesIsOneProblem() throws Exception {
        var image = new TinyImage()
                .file(TinyImage.DIRECTORY + "kernel/a.ko", ARM)
                .file(TinyImage.DIRECTORY + "kernel/b.ko", ARM);
        var report = check(image, "a", "b");
        assertThat(checks(report)).containsExactly(Check.ARCHITECTURE);
        assertThat(report.problems().getFirst().message())
                .contains("kernel 6.1.0-tiny of tiny is for aarch64, this init for x86-64");
    }

    @Test
    void kernelFileSaysWhatItsModulesHaveToBeFor() throws Exception {
        var image = new TinyImage()
                .file("boot/vmlinuz-" + TinyImage.VERSION, kernelFile(0x202, 0x53726448))
                .file(TinyImage.DIRECTORY + "kernel/a.ko", ARM)
                .file(TinyImage.DIRECTORY + "kernel/b.ko", ARM);
        assertThat(checks(check(image, "a", "b"))).containsExactly(Check.ARCHITECTURE, Check.ARCHITECTURE);
    }

    @Test
    void kernelFileForOtherMachinesIsToldEvenWhereNoModuleIsWanted() throws Exception {
        var image = new TinyImage()
                .file("boot/vmlinuz-" + TinyImage.VERSION, kernelFile(56, 0x644d5241))
                .file(TinyImage.DIRECTORY + "kernel/a.ko", ARM);
        assertThat(checks(check(image))).containsExactly(Check.ARCHITECTURE);
    }

    @Test
    void moduleOfOtherBuildOptionsIsTold() throws Exception {
        var image = new TinyImage()
                .module("a")
                .module("b")
                .file(
                        TinyImage.DIRECTORY + "kernel/c.ko",
                        TinyElf.module("vermagic=" + TinyImage.VERSION + " preempt"));
        var report = check(image, "a", "b", "c");
        assertThat(checks(report)).containsExactly(Check.OTHER_KERNEL);
        assertThat(report.problems().getFirst().message()).contains("kernel/c.ko", "preempt", "SMP");
    }

    @Test
    void everyKernelOfAnImageIsChecked() throws Exception {
        var image = new TinyImage()
                .module("a")
                .file("lib/modules/6.12.0-tiny/kernel/b.ko", TinyElf.module("vermagic=6.12.0-tiny SMP"));
        var report = check(image, "a");
        assertThat(report.plans()).hasSize(2);
        assertThat(report.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message())
                        .contains("kernel 6.12.0-tiny", "kernel 6.1.0-tiny of this image has it"));
    }

    @Test
    void linkedModuleDirectoryIsFollowedInsideTheImage() throws Exception {
        var image = new TinyImage()
                .file("opt/kernel/kernel/a.ko", TinyElf.module("vermagic=6.6 SMP"))
                .link("lib", "usr/lib")
                .link("usr/lib/modules/6.6", "/opt/kernel");
        var report = check(image, "a");
        assertThat(report.problems()).isEmpty();
        assertThat(report.plans()).singleElement().satisfies(plan -> {
            assertThat(plan.kernel()).isEqualTo("6.6");
            assertThat(plan.filesOf("a")).containsExactly("kernel/a.ko");
        });
    }

    @Test
    void moduleDirectoryThatLeadsOutIsTold() throws Exception {
        var report = check(new TinyImage().file("x", "").link("lib/modules", "../../outside"), "a");
        assertThat(checks(report)).containsExactly(Check.LINK);
        assertThat(report.problems().getFirst().message())
                .contains("lib/modules -> ../../outside leads out of the image");
    }

    @Test
    void moduleThatIsALinkIsReadWhereItLeads() throws Exception {
        var image = new TinyImage()
                .module("b")
                .file("opt/a.ko", TinyElf.module("vermagic=" + TinyImage.VERSION + " SMP", "depends=b"))
                .link(TinyImage.DIRECTORY + "extra/a.ko", "../../../../opt/a.ko");
        var report = check(image, "a");
        assertThat(report.problems()).isEmpty();
        assertThat(report.plans().getFirst().filesOf("a")).containsExactly("kernel/b.ko", "extra/a.ko");
    }

    @Test
    void directoryBehindALinkIsNamedWhereAModuleMayBeInIt() throws Exception {
        var image = new TinyImage()
                .module("b")
                .builtIn("")
                .link(TinyImage.DIRECTORY + "build", "/usr/src/linux")
                .link(TinyImage.DIRECTORY + "kernel/more", "/srv/modules");
        assertThat(check(image, "missing").problems().getFirst().message())
                .contains("kernel/more -> /srv/modules, which is not followed");
    }

    @Test
    void configurationOfTheKernelExplainsWhatIsMissing() throws Exception {
        var image = new TinyImage().module("x").file("boot/config-" + TinyImage.VERSION, """
                        # CONFIG_EROFS_FS is not set
                        CONFIG_SQUASHFS=m
                        CONFIG_BTRFS_FS=y
                        """);
        var problems = check(image, "erofs", "squashfs", "btrfs").problems();
        assertThat(problems.get(0).message()).contains("built without it", "# CONFIG_EROFS_FS is not set");
        assertThat(problems.get(1).message()).contains("CONFIG_SQUASHFS=m", "left out of the image");
        assertThat(problems.get(2).message()).contains("CONFIG_BTRFS_FS=y", "built in");
    }

    @Test
    void kernelThatTakesNoModulesSaysSo() throws Exception {
        var image = new TinyImage().builtIn("kernel/fs/ext4/ext4.ko\n").file("boot/config-" + TinyImage.VERSION, """
                        # CONFIG_MODULES is not set
                        CONFIG_EXT4_FS=y
                        # CONFIG_EROFS_FS is not set
                        """);
        var report = check(image, "ext4", "erofs", "tun");
        assertThat(report.plans().getFirst().isBuiltIn("ext4")).isTrue();
        assertThat(report.problems()).extracting(ImageProblem::subject).containsExactly("erofs", "tun");
        assertThat(report.problems().getFirst().message())
                .contains("# CONFIG_EROFS_FS is not set", "CONFIG_MODULES is not set");
        assertThat(report.problems().getLast().message()).contains("it is not built in; the kernel takes no modules");
    }

    @Test
    void distributionsAreKnownByTheirKernelsNames() throws Exception {
        var generic = new TinyImage()
                .file("lib/modules/6.8.0-1-generic/kernel/x.ko", TinyElf.module("vermagic=6.8.0-1-generic SMP"));
        assertThat(check(generic, "quota").problems().getFirst().message())
                .contains("linux-modules-extra-6.8.0-1-generic");
    }
}
