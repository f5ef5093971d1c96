package io.quinit.tool.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quinit.depmod.WantedModule;
import io.quinit.tool.ToolFailure;
import io.quinit.tool.initramfs.Compression;
import io.quinit.tool.root.RootFileSystem;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageRecipeTest {
    @Test
    void defaults() throws Exception {
        assertThat(ImageRecipe.parse("kernel.package=linux-image-cloud-amd64"))
                .isEqualTo(new ImageRecipe(
                        "linux-image-cloud-amd64",
                        RootFileSystem.ext4,
                        OptionalLong.empty(),
                        true,
                        Compression.zstd,
                        9,
                        List.of()));
    }

    @Test
    void everyProperty() throws Exception {
        var recipe = ImageRecipe.parse("""
                kernel.package=k
                root.fstype=erofs
                root.size=64M
                root.busybox=false
                initramfs.compression=lz4
                initramfs.level=12
                initramfs.modules=vsock, virtio-rng
                """);
        var step = "initramfs.modules of image.properties";
        assertThat(recipe)
                .isEqualTo(new ImageRecipe(
                        "k",
                        RootFileSystem.erofs,
                        OptionalLong.of(64 << 20),
                        false,
                        Compression.lz4,
                        12,
                        List.of(WantedModule.always(step, "vsock"), WantedModule.always(step, "virtio-rng"))));
    }

    @Test
    void allFaultyKeysAreNamedAtOnce() {
        assertThatThrownBy(() -> ImageRecipe.parse("root.type=ext4\nkernel=x\n"))
                .isInstanceOf(ToolFailure.class)
                .hasMessageContaining("unknown property kernel;")
                .hasMessageContaining("unknown property root.type;")
                .hasMessageContaining("kernel.package is missing");
    }

    @Test
    void wrongValueNamesTheRightOnes() {
        assertThatThrownBy(() -> ImageRecipe.parse("kernel.package=k\nroot.fstype=xfs\n"))
                .hasMessage("root.fstype=xfs; expected one of [ext4, erofs]");
        assertThatThrownBy(() -> ImageRecipe.parse("kernel.package=k\nroot.busybox=yes\n"))
                .hasMessageContaining("expected true or false");
    }

    @Test
    void folderWithoutRecipeIsNoImage(@TempDir Path folder) {
        assertThatThrownBy(() -> ImageRecipe.read(folder)).hasMessageContaining("is no target image");
    }
}
