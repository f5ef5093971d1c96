package io.quinit.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class TargetKernelTest {
    private static final byte[] MODULE = TinyElf.module("name=m");

    @Test
    void everyKernelIsFoundWhereverItsModulesAre() throws Exception {
        var image = new TinyImage()
                .file("lib/modules/6.1/kernel/a.ko", MODULE)
                .file("usr/lib/modules/6.12/kernel/b.ko", MODULE)
                .file("boot/vmlinuz-6.1", "kernel")
                .file("usr/lib/modules/6.12/vmlinuz", "kernel");
        var kernels = TargetKernel.in(image);
        assertThat(kernels).extracting(TargetKernel::version).containsExactly("6.1", "6.12");
        assertThat(kernels.get(0).vmlinuz()).contains("boot/vmlinuz-6.1");
        assertThat(kernels.get(1).vmlinuz()).contains("usr/lib/modules/6.12/vmlinuz");
        assertThat(kernels.get(1).modules()).containsOnlyKeys("b");
    }

    @Test
    void imageWithoutModulesHasNoKernel() throws Exception {
        assertThat(TargetKernel.in(new TinyImage().file("boot/vmlinuz-6.1", "x")))
                .isEmpty();
    }

    @Test
    void updatesComeBeforeTheKernelsOwn() throws Exception {
        var kernel = new TinyImage()
                .module("m")
                .file(TinyImage.DIRECTORY + "updates/m.ko", MODULE)
                .kernel();
        assertThat(kernel.modules().get("m").path()).isEqualTo("updates/m.ko");
    }

    @Test
    void builtInModulesGoByName() throws Exception {
        var kernel = new TinyImage()
                .builtIn("kernel/crypto/crc32c-generic.ko\nkernel/fs/ext4/ext4.ko\n")
                .kernel();
        assertThat(kernel.builtIn()).containsEntry("crc32c_generic", "kernel/crypto/crc32c-generic.ko");
    }

    @Test
    void compressedModulesAreRead() throws Exception {
        var kernel = new TinyImage()
                .file(TinyImage.DIRECTORY + "x.ko.xz", xz(MODULE))
                .file(TinyImage.DIRECTORY + "z.ko.zst", Zstd.compress(MODULE))
                .file(TinyImage.DIRECTORY + "g.ko.gz", gzip(MODULE))
                .kernel();
        assertThat(kernel.modules()).hasSize(3);
        for (var module : kernel.modules().values()) {
            assertThat(kernel.decompressed(module)).as(module.path()).isEqualTo(MODULE);
            assertThat(kernel.content(module)).as(module.path()).isNotEqualTo(MODULE);
        }
    }

    @Test
    void damagedCompressedModuleIsNamed() throws Exception {
        var kernel = new TinyImage()
                .file(TinyImage.DIRECTORY + "x.ko.xz", "no xz at all")
                .kernel();
        assertThatThrownBy(() -> kernel.info(kernel.modules().get("x")))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageContaining(TinyImage.DIRECTORY + "x.ko.xz");
    }

    @Test
    void moduleThatUnpacksToMoreThanThereIsMemoryIsRefused() throws Exception {
        var kernel = new TinyImage()
                .file(TinyImage.DIRECTORY + "x.ko.gz", gzip(new byte[257 << 20]))
                .kernel();
        assertThatThrownBy(() -> kernel.info(kernel.modules().get("x")))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageContaining("more than 256 MiB");
    }

    private static byte[] xz(byte[] content) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new XZOutputStream(packed, new LZMA2Options(0))) {
            out.write(content);
        }
        return packed.toByteArray();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(content);
        }
        return packed.toByteArray();
    }
}
