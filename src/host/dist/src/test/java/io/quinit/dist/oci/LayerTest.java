package io.quinit.dist.oci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import io.quinit.host.HostFailure;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayerTest {
    @TempDir
    private Path directory;

    private Path sparse(long size) throws IOException {
        var file = directory.resolve("root.img");
        try (var access = new RandomAccessFile(file.toFile(), "rw")) {
            access.setLength(size);
        }
        return file;
    }

    @Test
    void largeRootImageTakesNoMemory() throws Exception {
        var layout = new ImageLayout(directory.resolve("layout"));
        var file = sparse(256 << 20);
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        var layer = Layer.write(layout, ImagePart.ROOT, file);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(4 << 20);
        assertThat(layer.descriptor().size()).isLessThan(300_000);
    }

    @Test
    void deviceOfAnEndlessContentIsNoRootImage() throws Exception {
        var layout = new ImageLayout(directory.resolve("layout"));
        assertThatThrownBy(() -> Layer.write(layout, ImagePart.ROOT, Path.of("/dev/zero")))
                .isInstanceOf(HostFailure.class)
                .hasMessage("/dev/zero changed its size while it was read; run again when nothing writes to it");
    }
}
