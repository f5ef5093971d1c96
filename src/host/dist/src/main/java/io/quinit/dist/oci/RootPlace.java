package io.quinit.dist.oci;

/** Where the root file system goes. */
public enum RootPlace {
    /** Into an image of its own: a new guest does not touch the kernel, nor a new init the guest. */
    own,
    /** Into the boot image: one to push, pull and pin. */
    boot,
    /** Nowhere: the machine's root comes from elsewhere. */
    none
}
