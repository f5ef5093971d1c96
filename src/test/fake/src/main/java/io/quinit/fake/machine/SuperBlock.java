package io.quinit.fake.machine;

import io.quinit.kernel.FileSystemType;

/** A file system, mounted or not. */
final class SuperBlock {
    private final String type;
    private final long device;
    private final Inode root;
    private final boolean readOnly;
    private FileSystemType statfs;

    /**
     * @param type as in /proc/filesystems
     * @param device its {@code st_dev}: major number in the upper half
     * @param statfs as statfs(2) reports it
     * @param readOnly whether nothing in it can be changed, however it is mounted
     */
    SuperBlock(String type, long device, Inode root, FileSystemType statfs, boolean readOnly) {
        this.type = type;
        this.device = device;
        this.root = root;
        this.statfs = statfs;
        this.readOnly = readOnly;
    }

    String type() {
        return type;
    }

    long device() {
        return device;
    }

    Inode root() {
        return root;
    }

    boolean readOnly() {
        return readOnly;
    }

    FileSystemType statfs() {
        return statfs;
    }

    void statfs(FileSystemType other) {
        statfs = other;
    }

    /** {@code 254:0}. */
    String numbers() {
        return (device >> 32) + ":" + (device & 0xffffffffL);
    }
}
