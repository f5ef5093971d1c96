package io.quinit.fake.machine;

import io.quinit.kernel.FileSystemType;

/**
 * A file system, mounted or not.
 *
 * @param type as in /proc/filesystems
 * @param device its {@code st_dev}: major number in the upper half
 * @param statfs as statfs(2) tells it
 * @param readOnly whether nothing in it can be changed, however it is mounted
 */
record SuperBlock(String type, long device, Inode root, FileSystemType statfs, boolean readOnly) {

    /** {@code 254:0}. */
    String numbers() {
        return (device >> 32) + ":" + (device & 0xffffffffL);
    }
}
