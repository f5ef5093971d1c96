package io.quinit.dist.initramfs;

import io.quinit.image.TinyElf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An unpacked kernel package with three made-up modules. */
public final class TinyPackage {
    public static final String VERSION = "6.1.0-tiny";

    private TinyPackage() {}

    public static Path in(Path directory) throws IOException {
        module(directory, "kernel/virtio.ko", "name=virtio", "depends=virtio-ring");
        module(directory, "kernel/virtio_ring.ko", "name=virtio_ring");
        module(directory, "kernel/unwanted.ko", "name=unwanted");
        write(directory, "modules.builtin", "kernel/fs/ext4/ext4.ko\nkernel/fs/fuse.ko\n".getBytes());
        Files.createDirectories(directory.resolve("boot"));
        Files.writeString(directory.resolve("boot/vmlinuz-" + VERSION), "kernel");
        return directory;
    }

    public static void module(Path directory, String path, String... modinfo) throws IOException {
        var lines = new String[modinfo.length + 1];
        lines[0] = "vermagic=" + VERSION + " SMP";
        System.arraycopy(modinfo, 0, lines, 1, modinfo.length);
        write(directory, path, TinyElf.module(lines));
    }

    public static void write(Path directory, String path, byte[] content) throws IOException {
        var file = directory.resolve("lib/modules").resolve(VERSION).resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }
}
