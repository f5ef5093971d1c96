package io.quinit.fake.machine;

/** A file as it is reached: the same one can be seen through several mounts. */
record Location(VfsMount mount, Inode inode) {

    boolean isRootOfMount() {
        return inode == mount.root();
    }
}
