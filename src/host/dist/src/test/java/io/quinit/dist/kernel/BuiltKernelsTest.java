package io.quinit.dist.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quinit.dist.recipe.ImageRecipe;
import io.quinit.host.HostProgram;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuiltKernelsTest {
    private static final String SOURCE = "linux-source-tiny";

    /** What a kernel's does, as far as it is asked: a kernel that says who built it, and when. */
    private static final String MAKEFILE = """
            allnoconfig:
            \tgrep -v UNHEARD $(KCONFIG_ALLCONFIG) > $(O)/.config
            bzImage:
            \tmkdir -p $(O)/include/config $(O)/arch/x86/boot
            \techo 6.12-tiny > $(O)/include/config/kernel.release
            \techo "$(KBUILD_BUILD_USER)@$(KBUILD_BUILD_HOST) $(KBUILD_BUILD_TIMESTAMP)" > $(O)/arch/x86/boot/bzImage
            \techo kernel/fs/ext4/ext4.ko > $(O)/modules.builtin
            \ttouch $(O)/modules.builtin.modinfo
            """;

    @TempDir
    private Path directory;

    private Path image;
    private final StringWriter progress = new StringWriter();
    private final ImageRecipe recipe =
            ImageRecipe.parse("kernel.package=" + SOURCE + "\nkernel.config=kernel.config\n");

    BuiltKernelsTest() throws IOException {}

    @BeforeEach
    void image() throws IOException {
        image = Files.createDirectory(directory.resolve("image"));
        fragment("CONFIG_SMP=y\n");
    }

    private void fragment(String text) throws IOException {
        Files.writeString(image.resolve("kernel.config"), text);
    }

    private BuiltKernels kernels() {
        var mirror = new TinyMirror("1", "1") {
            @Override
            public void unpack(Path file, Path content) {
                packSource(content);
            }
        };
        mirror.indexAll(SOURCE);
        return new BuiltKernels(
                directory.resolve("built"),
                new PackageCache(directory.resolve("cache"), mirror),
                new PrintWriter(progress));
    }

    private void packSource(Path content) {
        try {
            var tree = Files.createDirectories(directory.resolve("linux-source-tiny"));
            Files.writeString(tree.resolve("Makefile"), MAKEFILE);
            var archive = Files.createDirectories(content.resolve("usr/src")).resolve("linux-source-tiny.tar.xz");
            new HostProgram("tar", "tar")
                    .run(
                            Map.of(),
                            List.of("-cJf", archive.toString(), "-C", directory.toString(), "linux-source-tiny"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void kernelIsBuiltOnceAndLooksLikeAPackage() throws Exception {
        assertThat(kernels().find(image, recipe)).isEmpty();
        var kernel = kernels().make(image, recipe, false);
        assertThat(kernel.directory().resolve("lib/modules/6.12-tiny/modules.builtin"))
                .hasContent("kernel/fs/ext4/ext4.ko");
        assertThat(kernel.directory().resolve("boot/config-6.12-tiny")).hasContent("CONFIG_SMP=y");
        assertThat(kernel.record())
                .startsWith("package=" + SOURCE + "\nversion=1\n")
                .contains("gcc");
        assertThat(kernels().find(image, recipe)).contains(kernel);
        assertThat(progress.toString().split("unpacking the source", -1)).hasSize(2);
        assertThat(kernels().make(image, recipe, false)).isEqualTo(kernel);
        assertThat(progress.toString().split("unpacking the source", -1)).hasSize(2);
        assertThat(directory.resolve("built"))
                .isDirectoryNotContaining(path -> path.toString().contains(".partial"));
    }

    @Test
    void kernelHoldsNoTimeAndNoNameOfThisMachine() throws Exception {
        var kernel = kernels().make(image, recipe, false);
        assertThat(kernel.directory().resolve("boot/vmlinuz-6.12-tiny"))
                .hasContent("quinit@quinit Thu Jan 1 00:00:00 UTC 1970");
    }

    @Test
    void anotherFragmentIsAnotherKernel() throws Exception {
        var first = kernels().make(image, recipe, false);
        fragment("CONFIG_SMP=y\nCONFIG_PCI=y\n");
        assertThat(kernels().find(image, recipe)).isEmpty();
        assertThat(kernels().make(image, recipe, false).directory()).isNotEqualTo(first.directory());
    }

    @Test
    void lineOfTheFragmentWithoutEffectIsNamed() throws Exception {
        fragment("CONFIG_SMP=y\nCONFIG_UNHEARD_OF=y\n");
        assertThatThrownBy(() -> kernels().make(image, recipe, false))
                .hasMessageContaining("kernel.config: these lines do not hold")
                .hasMessageContaining("CONFIG_UNHEARD_OF=y")
                .hasMessageNotContaining("CONFIG_SMP");
        assertThat(kernels().find(image, recipe)).isEmpty();
    }
}
