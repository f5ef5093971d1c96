package io.quinit.dist.oci;

import java.util.List;

/**
 * A file of a made test image.
 *
 * @param name in the made image's directory
 * @param path in the container image; what {@code kernelPath}, {@code initrdPath} or a disk's {@code path} says
 */
record ImagePart(String name, String path) {
    static final ImagePart KERNEL = new ImagePart("vmlinuz", "/boot/vmlinuz");
    static final ImagePart INITRAMFS = new ImagePart("initramfs", "/boot/initramfs");
    static final ImagePart ROOT = new ImagePart("root.img", "/disk/root.img");

    /** Without the slash in front, as tar names it. */
    String entryName() {
        return path.substring(1);
    }

    /** The directory above it, as tar names it. */
    String entryDirectory() {
        return entryName().substring(0, entryName().lastIndexOf('/') + 1);
    }

    static List<ImagePart> boot() {
        return List.of(KERNEL, INITRAMFS);
    }
}
