package io.quinit.vmtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.tool.dist.KernelCommand;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The target image that is booted: what the build left in target/dist. */
final class Image {
    static final String NAME = "debian-12-cloud";

    private Image() {}

    static Path project() {
        return Path.of(System.getProperty("quinit.project"));
    }

    /** {@code target/dist}: the executable, its libraries, a folder an image. */
    static Path dist() {
        return Path.of(System.getProperty("quinit.dist"));
    }

    /** The folder of its kernel's unpacked package, where the modules are as Debian made them. */
    static Path kernel() {
        return Path.of(ToolRun.of(
                        new KernelCommand(),
                        project().resolve("test-images/" + NAME).toString())
                .strip());
    }

    /** The folder with vmlinuz, initramfs and root.img. */
    static Path folder() {
        Path folder = dist().resolve(NAME);
        assertThat(Stream.of("vmlinuz", "initramfs", "root.img").map(folder::resolve))
                .as("what src/scripts/boot builds; run that first")
                .allMatch(Files::exists);
        return folder;
    }
}
