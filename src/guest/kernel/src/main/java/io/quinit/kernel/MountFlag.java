package io.quinit.kernel;

/**
 * Flags of mount(2), from linux/mount.h; the same on every architecture.
 *
 * @see <a href="https://man7.org/linux/man-pages/man2/mount.2.html">mount(2)</a>
 */
public enum MountFlag {
    RDONLY("ro", 0x1),
    NOSUID("nosuid", 0x2),
    NODEV("nodev", 0x4),
    NOEXEC("noexec", 0x8),
    SYNCHRONOUS("sync", 0x10),
    REMOUNT("remount", 0x20),
    DIRSYNC("dirsync", 0x80),
    NOATIME("noatime", 0x400),
    NODIRATIME("nodiratime", 0x800),
    BIND("bind", 0x1000),
    MOVE("move", 0x2000),
    RELATIME("relatime", 0x20_0000),
    STRICTATIME("strictatime", 0x100_0000),
    LAZYTIME("lazytime", 0x200_0000);

    private final String option;
    private final long bit;

    MountFlag(String option, long bit) {
        this.option = option;
        this.bit = bit;
    }

    /** The word that mount(8) has for it. */
    public String option() {
        return option;
    }

    public long bit() {
        return bit;
    }
}
