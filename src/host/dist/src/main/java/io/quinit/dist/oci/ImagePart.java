package io.quinit.dist.oci;

import java.util.List;

/**
 * A file of a made test image.
 *
 * @param name in the made image's folder
 * @param path in the container image; what {@code kernelPath}, {@code initrdPath} or a disk's {@code path} says
 */
public record ImagePart(String name, String path) {
    public static final ImagePart KERNEL = new ImagePart("vmlinuz", "/boot/vmlinuz");
    public static final ImagePart INITRAMFS = new ImagePart("initramfs", "/boot/initramfs");
    public static final ImagePart ROOT = new ImagePart("root.img", "/disk/root.img");

    /** Without the slash in front, as tar names it. */
    String entryName() {
        return path.substring(1);
    }

    /** The folder above it, as tar names it. */
    String entryFolder() {
        return entryName().substring(0, entryName().lastIndexOf('/') + 1);
    }

    static List<ImagePart> boot() {
        return List.of(KERNEL, INITRAMFS);
    }
}
