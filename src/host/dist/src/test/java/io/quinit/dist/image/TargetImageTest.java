package io.quinit.dist.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quinit.dist.initramfs.TinyPackage;
import io.quinit.dist.kernel.BuiltKernels;
import io.quinit.dist.kernel.ImageKernels;
import io.quinit.dist.kernel.PackageCache;
import io.quinit.dist.kernel.TinyMirror;
import io.quinit.image.TinyElf;
import io.quinit.modules.AliasTable;
import io.quinit.modules.LoadPlan;
import io.quinit.modules.PlanFile;
import io.quinit.modules.WantedModule;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TargetImageTest {
    @TempDir
    private Path directory;

    private Path source;
    private Path out;
    private Path init;
    private PlanFile plans = new PlanFile(List.of(WantedModule.always("bus", "virtio")), List.of());

    @BeforeEach
    void image() throws Exception {
        assumeTrue(Files.exists(Path.of("/usr/bin/mkfs.erofs")), "mkfs.erofs is not installed");
        source = Files.createDirectories(directory.resolve("image"));
        out = directory.resolve("dist/image");
        init = Files.write(directory.resolve("quinit"), TinyElf.executable(TinyElf.X86_64, "", "", List.of()));
        Files.createDirectories(source.resolve("root"));
        Files.writeString(source.resolve("root/agent"), "1");
        Files.writeString(
                source.resolve("image.properties"),
                "kernel.package=" + TinyMirror.META
                        + "\nroot.fstype=erofs\nroot.busybox=false\ninitramfs.compression=none\n");
    }

    private String make() throws Exception {
        var progress = new StringWriter();
        var cache = new PackageCache(directory.resolve("cache"), new TinyMirror("1", "1"));
        var kernels =
                new ImageKernels(cache, new BuiltKernels(directory.resolve("built"), cache, new PrintWriter(progress)));
        new TargetImage(source, out, new PrintWriter(progress)).make(kernels, false, init, plans);
        return progress.toString();
    }

    @Test
    void everythingABootNeedsIsMadeAndSummed() throws Exception {
        assertThat(make()).contains("made " + out);
        assertThat(out.resolve("vmlinuz")).hasContent("kernel");
        assertThat(out.resolve("kernel")).content().contains("package=linux-image-6.1");
        assertThat(Files.readAllLines(out.resolve("SHA256SUMS")))
                .extracting(line -> line.split("  ")[1])
                .containsExactly("vmlinuz", "initramfs", "root.img", "kernel");
        assertThat(directory.resolve("dist").toFile().list()).containsExactly("image");
    }

    @Test
    void nothingIsMadeAgainUntilAnInputChanges() throws Exception {
        make();
        assertThat(make()).contains("up to date: " + out).doesNotContain("made ");
        Files.writeString(source.resolve("root/agent"), "2");
        assertThat(make()).contains("made " + out);
        Files.write(init, TinyElf.executable(TinyElf.X86_64, "", "/x", List.of()));
        assertThat(make()).contains("made " + out);
        Files.writeString(out.resolve("root.img"), "a guest wrote here");
        assertThat(make()).contains("made " + out);
        assertThat(make()).contains("up to date");
    }

    @Test
    void itsOwnPlanIsTakenAmongThoseOfOtherImages() throws Exception {
        plans = new PlanFile(
                plans.wanted(), List.of(plan("other", "kernel/virtio_ring.ko"), plan("image", "kernel/unwanted.ko")));
        assertThat(make()).contains("1 modules").doesNotContain("warning");
        assertThat(out.resolve("initramfs"))
                .content(StandardCharsets.ISO_8859_1)
                .contains("kernel/unwanted.ko")
                .doesNotContain("kernel/virtio_ring.ko");
    }

    private static LoadPlan plan(String image, String path) {
        var needs = new LinkedHashMap<>(Map.of(path, List.<String>of()));
        return new LoadPlan(image, TinyPackage.VERSION, needs, List.of(), new AliasTable(List.of()));
    }

    @Test
    void imageThatTheBuildDidNotCheckIsMadeWithAWarning() throws Exception {
        assertThat(make()).contains("warning: the init was not checked against kernel 6.1.0-tiny of image image");
    }

    @Test
    void nothingIsMadeOfAnImageThatIsOnlyChecked() throws Exception {
        Files.writeString(
                source.resolve("image.properties"),
                "kernel.package=" + TinyMirror.META + "\ninitramfs.maker=mkinitramfs\n");
        assertThat(make()).contains("nothing to boot");
        assertThat(out).doesNotExist();
    }

    @Test
    void imageWhoseKernelHasYetToBeBuiltIsLeftOut() throws Exception {
        make();
        Files.writeString(
                source.resolve("image.properties"), "kernel.package=linux-source-tiny\nkernel.config=kernel.config\n");
        Files.writeString(source.resolve("kernel.config"), "CONFIG_64BIT=y\n");
        assertThat(make()).contains("image: its kernel is built from source, which has not been done here");
        assertThat(out.resolve("vmlinuz")).doesNotExist();
    }
}
