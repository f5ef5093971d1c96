package io.quinit.tool.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quinit.depmod.WantedModule;
import io.quinit.image.TinyElf;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TargetImageTest {
    @TempDir
    private Path folder;

    private Path source;
    private Path out;
    private Path init;

    @BeforeEach
    void image() throws Exception {
        assumeTrue(Files.exists(Path.of("/usr/bin/mkfs.erofs")), "mkfs.erofs is not installed");
        source = Files.createDirectories(folder.resolve("image"));
        out = folder.resolve("dist/image");
        init = Files.write(folder.resolve("quinit"), TinyElf.executable(TinyElf.X86_64, "", "", List.of()));
        Files.createDirectories(source.resolve("root"));
        Files.writeString(source.resolve("root/agent"), "1");
        Files.writeString(
                source.resolve("image.properties"),
                "kernel.package=" + TinyMirror.META
                        + "\nroot.fstype=erofs\nroot.busybox=false\ninitramfs.compression=none\n");
    }

    private String make() throws Exception {
        var progress = new StringWriter();
        var cache = new KernelCache(folder.resolve("cache"), new TinyMirror("1", "1"));
        new TargetImage(source, out, new PrintWriter(progress))
                .make(cache, false, init, List.of(WantedModule.always("bus", "virtio")));
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
        assertThat(folder.resolve("dist").toFile().list()).containsExactly("image");
    }

    @Test
    void nothingIsMadeAgainUntilAnInputChanges() throws Exception {
        make();
        assertThat(make()).isEqualToIgnoringNewLines("up to date: " + out);
        Files.writeString(source.resolve("root/agent"), "2");
        assertThat(make()).contains("made " + out);
        Files.write(init, TinyElf.executable(TinyElf.X86_64, "", "/x", List.of()));
        assertThat(make()).contains("made " + out);
        Files.writeString(out.resolve("root.img"), "a guest wrote here");
        assertThat(make()).contains("made " + out);
        assertThat(make()).contains("up to date");
    }
}
