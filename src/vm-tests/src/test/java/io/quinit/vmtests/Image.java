package io.quinit.vmtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.tool.dist.KernelCommand;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The target images that are booted, as the build left them in target/dist: the usual one, or another by its name. */
final class Image {
    static final String NAME = "debian-12-cloud";

    /** Its modules are packed, and it can unpack them. */
    static final String WITH_PACKED_MODULES = "debian-12-cloud-6.12";

    private Image() {}

    static Path project() {
        return Path.of(System.getProperty("quinit.project"));
    }

    /** {@code target/dist}: the executable, its libraries, a folder an image. */
    static Path dist() {
        return Path.of(System.getProperty("quinit.dist"));
    }

    /** The recipe's folder of an image. */
    static Path recipe(String name) {
        return project().resolve("test-images").resolve(name);
    }

    /** The folder of its kernel's unpacked package, where the modules are as Debian made them. */
    static Path kernel() {
        return kernel(NAME);
    }

    static Path kernel(String name) {
        return Path.of(ToolRun.of(new KernelCommand(), recipe(name).toString()).strip());
    }

    /** The folder with vmlinuz, initramfs and root.img. */
    static Path folder() {
        return folder(NAME);
    }

    static Path folder(String name) {
        Path folder = dist().resolve(name);
        assertThat(Stream.of("vmlinuz", "initramfs", "root.img").map(folder::resolve))
                .as("what src/scripts/boot builds; run that first")
                .allMatch(Files::exists);
        return folder;
    }
}
