package io.quinit.dist.recipe;

/** Who makes the initramfs of a target image. */
public enum InitramfsMaker {
    /** We do: it holds our init and the modules that the init wants. The image can be booted. */
    quinit,
    /** Debian's initramfs-tools: the build checks whether our init would fit into such a one; it is not booted. */
    mkinitramfs
}
