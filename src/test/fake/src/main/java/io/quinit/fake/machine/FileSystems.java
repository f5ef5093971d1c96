package io.quinit.fake.machine;

import io.quinit.kernel.Errno;
import io.quinit.kernel.FileSystemType;
import java.util.LinkedHashSet;
import java.util.Set;

/** The types of file system that the kernel has, and new ones of those that live in memory. */
final class FileSystems {
    private static final Set<String> IN_MEMORY = Set.of("sysfs", "tmpfs", "ramfs", "proc", "devtmpfs");

    private final Set<String> onDevices = new LinkedHashSet<>();
    private final Inode proc;
    private final SuperBlock sysfs;
    private final SuperBlock devtmpfs;
    private long lastDevice;

    FileSystems(Inode proc, Inode sys, Inode dev) {
        this.proc = proc;
        this.sysfs = anonymous("sysfs", sys, FileSystemType.OTHER);
        this.devtmpfs = anonymous("devtmpfs", dev, FileSystemType.TMPFS);
    }

    SuperBlock anonymous(String type, Inode root, FileSystemType statfs) {
        return new SuperBlock(type, ++lastDevice, root, statfs, false);
    }

    void register(String type) {
        onDevices.add(type);
    }

    /** Whether a type needs a device. @throws Refused ENODEV no such type */
    boolean livesOnDevice(String type) {
        Refused.unless(IN_MEMORY.contains(type) || onDevices.contains(type), Errno.ENODEV);
        return onDevices.contains(type);
    }

    /** sysfs and devtmpfs there are only once, proc (since Linux 5.8) and tmpfs as often as they are mounted. */
    SuperBlock inMemory(String type) {
        return switch (type) {
            case "sysfs" -> sysfs;
            case "devtmpfs" -> devtmpfs;
            case "proc" -> anonymous(type, proc, FileSystemType.OTHER);
            case "ramfs" -> anonymous(type, Inode.directory(0755), FileSystemType.RAMFS);
            default -> anonymous(type, Inode.directory(01777), FileSystemType.TMPFS);
        };
    }

    /** /proc/filesystems. */
    String text() {
        var text = new StringBuilder();
        IN_MEMORY.stream()
                .sorted()
                .forEach(type -> text.append("nodev\t").append(type).append('\n'));
        onDevices.forEach(type -> text.append('\t').append(type).append('\n'));
        return text.toString();
    }
}
