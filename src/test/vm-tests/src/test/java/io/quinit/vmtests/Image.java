package io.quinit.vmtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quinit.modules.PlanFile;
import io.quinit.tool.KernelCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The target images that are booted, as the build left them in target/dist: the usual one, or another by its name. */
final class Image {
    /** The one that users meet first. */
    static final String FIRST = "debian-12-cloud";

    /** The one that most tests boot: the first, or {@code -Dquinit.image=NAME}. */
    static final String NAME = System.getProperty("quinit.image", FIRST);

    /** Its kernel is built here from source, by who wants it, and takes no modules. */
    static final String OWN_KERNEL = "own-kernel";

    /** Its modules are packed, and it can unpack them. */
    static final String WITH_PACKED_MODULES = "debian-12-cloud-6.12";

    private static final String BUILT_IN_LINE = "CONFIG_CMDLINE=\"";

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

    /** What the usual image's kernel puts before the line that it is given (CONFIG_CMDLINE), with the blank that follows it. */
    static String builtInWords() {
        Path boot = kernel().resolve("boot");
        try (Stream<Path> files = Files.list(boot)) {
            Path config = files.filter(file -> file.getFileName().toString().startsWith("config-"))
                    .findFirst()
                    .orElseThrow();
            return Files.readAllLines(config).stream()
                    .filter(line -> line.startsWith(BUILT_IN_LINE))
                    .map(line -> line.substring(BUILT_IN_LINE.length(), line.length() - 1))
                    .map(words -> words.isEmpty() ? "" : words + " ")
                    .findFirst()
                    .orElse("");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Whether there is something to boot. */
    static boolean isMade(String name) {
        return Files.exists(dist().resolve(name).resolve("vmlinuz"));
    }

    /** Skips a test of the kernel of our own where nobody has built it. */
    static void assumeOwnKernel() {
        assumeTrue(isMade(OWN_KERNEL), OWN_KERNEL + " is not made: src/scripts/kernel builds its kernel");
    }

    /** Whether the kernel of the usual image loads modules, by the build's plan. */
    static boolean hasModules() {
        try {
            return PlanFile.parse(Files.readString(dist().resolve(PlanFile.NAME))).plans().stream()
                    .filter(plan -> plan.image().equals(NAME))
                    .anyMatch(plan -> !plan.needs().isEmpty());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
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
