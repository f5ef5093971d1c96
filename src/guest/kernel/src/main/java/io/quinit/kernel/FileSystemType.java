package io.quinit.kernel;

/**
 * File systems that statfs(2) tells apart for us, by the number in linux/magic.h.
 *
 * @see <a href="https://man7.org/linux/man-pages/man2/statfs.2.html">statfs(2)</a>
 */
public enum FileSystemType {
    RAMFS(0x858458f6L),
    TMPFS(0x01021994L),
    OTHER(0);

    private final long magic;

    FileSystemType(long magic) {
        this.magic = magic;
    }

    /** @param magic {@code f_type}, of which 32 bits count */
    public static FileSystemType of(long magic) {
        for (var type : values()) {
            if (type.magic == (magic & 0xffffffffL)) {
                return type;
            }
        }
        return OTHER;
    }
}
