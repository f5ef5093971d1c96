package io.quinit.cluster.fleet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/**
 * What the images hold: whole, and broken in two ways.
 *
 * @param sound the directory with vmlinuz, initramfs and root.img
 * @param withCorruptRoot the same with noise where the root's file system begins
 * @param withCutInitramfs the same with half of the initramfs
 */
record BootFiles(Path sound, Path withCorruptRoot, Path withCutInitramfs) {
    private static final String INITRAMFS = "initramfs";
    private static final String ROOT = "root.img";
    private static final int NOISE_BYTES = 1 << 20;

    /** @param work where the broken ones are made */
    static BootFiles of(Path sound, Path work) throws IOException {
        return new BootFiles(sound, corruptRoot(sound, work), cutInitramfs(sound, work));
    }

    private static Path corruptRoot(Path sound, Path work) throws IOException {
        Path made = linked(sound, work.resolve("corrupt-root"), ROOT);
        byte[] noise = new byte[NOISE_BYTES];
        new Random(1).nextBytes(noise);
        Files.write(made.resolve(ROOT), noise);
        return made;
    }

    private static Path cutInitramfs(Path sound, Path work) throws IOException {
        Path made = linked(sound, work.resolve("cut-initramfs"), INITRAMFS);
        byte[] whole = Files.readAllBytes(sound.resolve(INITRAMFS));
        Files.write(made.resolve(INITRAMFS), Arrays.copyOf(whole, whole.length / 2));
        return made;
    }

    /** Links to all files but one. */
    private static Path linked(Path sound, Path directory, String without) throws IOException {
        Files.createDirectories(directory);
        try (var files = Files.newDirectoryStream(sound, Files::isRegularFile)) {
            for (Path file : files) {
                if (!file.endsWith(without)) {
                    Files.createSymbolicLink(directory.resolve(file.getFileName()), file.toAbsolutePath());
                }
            }
        }
        return directory;
    }
}
