package io.quinit.dist.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quinit.dist.initramfs.Compression;
import io.quinit.dist.root.RootFileSystem;
import io.quinit.host.HostFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageRecipeTest {
    @Test
    void defaults() throws Exception {
        assertThat(ImageRecipe.parse("kernel.package=linux-image-cloud-amd64"))
                .isEqualTo(new ImageRecipe(
                        "linux-image-cloud-amd64",
                        "",
                        InitramfsMaker.quinit,
                        "",
                        RootFileSystem.ext4,
                        OptionalLong.empty(),
                        true,
                        Compression.zstd,
                        9));
    }

    @Test
    void everyProperty() throws Exception {
        var recipe = ImageRecipe.parse("""
                kernel.package=k
                kernel.config=f
                initramfs.maker=quinit
                root.from=../other
                root.fstype=erofs
                root.size=64M
                root.busybox=false
                initramfs.compression=lz4
                initramfs.level=12
                """);
        assertThat(recipe)
                .isEqualTo(new ImageRecipe(
                        "k",
                        "f",
                        InitramfsMaker.quinit,
                        "../other",
                        RootFileSystem.erofs,
                        OptionalLong.of(64 << 20),
                        false,
                        Compression.lz4,
                        12));
    }

    @Test
    void imageThatIsOnlyCheckedHasNothingToBoot() throws Exception {
        assertThat(ImageRecipe.parse("kernel.package=k\ninitramfs.maker=mkinitramfs")
                        .maker())
                .isEqualTo(InitramfsMaker.mkinitramfs);
        assertThatThrownBy(() -> ImageRecipe.parse(
                        "kernel.package=k\ninitramfs.maker=mkinitramfs\nroot.size=1M\nroot.busybox=true"))
                .hasMessageContaining("root.size has no meaning with initramfs.maker=mkinitramfs")
                .hasMessageContaining("root.busybox has no meaning");
    }

    @Test
    void rootMayBeThatOfAnotherImage(@TempDir Path directory) throws Exception {
        var image = Files.createDirectories(directory.resolve("image"));
        Files.createDirectories(directory.resolve("other/root"));
        assertThat(ImageRecipe.parse("kernel.package=k").root(image)).isEqualTo(image.resolve("root"));
        assertThat(ImageRecipe.parse("kernel.package=k\nroot.from=../other")
                        .root(image)
                        .toRealPath())
                .isEqualTo(directory.resolve("other/root").toRealPath());
        assertThatThrownBy(() ->
                        ImageRecipe.parse("kernel.package=k\nroot.from=../othr").root(image))
                .hasMessageContaining("root.from=../othr")
                .hasMessageContaining("othr/root");
    }

    @Test
    void allFaultyKeysAreNamedAtOnce() {
        assertThatThrownBy(() -> ImageRecipe.parse("root.type=ext4\nkernel=x\n"))
                .isInstanceOf(HostFailure.class)
                .hasMessageContaining("unknown property kernel;")
                .hasMessageContaining("unknown property root.type;")
                .hasMessageContaining("kernel.package is missing");
    }

    @Test
    void wrongValueNamesTheRightOnes() {
        assertThatThrownBy(() -> ImageRecipe.parse("kernel.package=k\nroot.fstype=xfs\n"))
                .hasMessage("root.fstype=xfs; expected one of [ext4, erofs]");
        assertThatThrownBy(() -> ImageRecipe.parse("kernel.package=k\ninitramfs.maker=dracut\n"))
                .hasMessage("initramfs.maker=dracut; expected one of [quinit, mkinitramfs]");
        assertThatThrownBy(() -> ImageRecipe.parse("kernel.package=k\nroot.busybox=yes\n"))
                .hasMessageContaining("expected true or false");
    }

    @Test
    void directoryWithoutRecipeIsNoImage(@TempDir Path directory) {
        assertThatThrownBy(() -> ImageRecipe.read(directory)).hasMessageContaining("is no target image");
    }

    @Test
    void kernelThatIsBuiltNeedsItsConfiguration(@TempDir Path directory) throws Exception {
        var recipe = ImageRecipe.parse("kernel.package=k\nkernel.config=own.config");
        assertThat(recipe.buildsKernel()).isTrue();
        assertThatThrownBy(() -> recipe.kernelConfig(directory)).hasMessageContaining("kernel.config=own.config");
        var file = Files.writeString(directory.resolve("own.config"), "CONFIG_64BIT=y\n");
        assertThat(recipe.kernelConfig(directory)).isEqualTo(file);
    }
}
