package io.quinit.kernel;

/**
 * What statx(2) says of a file.
 *
 * @param mode type and permission bits, as in {@code st_mode}
 * @param device the file system that holds it: major number in the upper half, minor in the lower
 * @param size in bytes
 */
public record FileStatus(int mode, long device, long size) {
    private static final int S_IFMT = 0xF000;
    private static final int S_IFCHR = 0x2000;
    private static final int S_IFDIR = 0x4000;
    private static final int S_IFBLK = 0x6000;
    private static final int S_IFREG = 0x8000;
    private static final int S_IFLNK = 0xA000;

    public boolean isCharacterDevice() {
        return (mode & S_IFMT) == S_IFCHR;
    }

    public boolean isBlockDevice() {
        return (mode & S_IFMT) == S_IFBLK;
    }

    public boolean isDirectory() {
        return (mode & S_IFMT) == S_IFDIR;
    }

    public boolean isRegularFile() {
        return (mode & S_IFMT) == S_IFREG;
    }

    public boolean isSymbolicLink() {
        return (mode & S_IFMT) == S_IFLNK;
    }

    /** Whether anybody at all may execute it. */
    public boolean isExecutable() {
        return (mode & 0111) != 0;
    }
}
