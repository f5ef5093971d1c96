package io.quinit.kernel;

/**
 * What statx(2) says of a file.
 *
 * @param mode type and permission bits, as in {@code st_mode}
 * @param user uid of the owner
 * @param group gid of the owner
 * @param device the file system that holds it: major number in the upper half, minor in the lower
 * @param size in bytes
 */
public record FileStatus(int mode, long user, long group, long device, long size) {
    private static final int S_IFMT = 0xF000;
    private static final int S_IFIFO = 0x1000;
    private static final int S_IFCHR = 0x2000;
    private static final int S_IFDIR = 0x4000;
    private static final int S_IFBLK = 0x6000;
    private static final int S_IFREG = 0x8000;
    private static final int S_IFLNK = 0xA000;
    private static final int S_IFSOCK = 0xC000;

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

    /** What it is, for a message: {@code a folder}. */
    public String kind() {
        return switch (mode & S_IFMT) {
            case S_IFREG -> "a file";
            case S_IFDIR -> "a folder";
            case S_IFLNK -> "a symbolic link";
            case S_IFIFO -> "a FIFO";
            case S_IFCHR -> "a character device";
            case S_IFBLK -> "a block device";
            case S_IFSOCK -> "a socket";
            default -> "of an unknown type";
        };
    }

    /** The permission bits as chmod(1) takes them: {@code 0755}. */
    public String permissions() {
        return "0" + Integer.toOctalString(mode & 07777);
    }
}
