package io.quinit.fake.machine;

import io.quinit.kernel.Errno;

/** Puts files where a test wants them, in whatever file system is mounted there: also such as no init could make, and no hardware has. */
final class SeededFiles {
    private final Process process;

    SeededFiles(Process process) {
        this.process = process;
    }

    /** In the place of what is there; the directories above are made where they are missing. */
    void put(String path, Inode file) {
        var name = name(path);
        above(path).add(name, file);
    }

    /** Leaves one that is there as it is. */
    void directory(String path) {
        if (!path.isEmpty() && !isThere(path)) {
            put(path, Inode.directory(0755));
        }
    }

    void remove(String path) {
        above(path).remove(name(path));
    }

    /** Also of a symbolic link itself. */
    Inode find(String path) {
        return process.find(path, false).inode();
    }

    private Inode above(String path) {
        var directory = path.substring(0, path.lastIndexOf('/'));
        directory(directory);
        return process.find(directory.isEmpty() ? "/" : directory).inode();
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private boolean isThere(String path) {
        try {
            return process.find(path).inode().isDirectory();
        } catch (Refused refused) {
            if (refused.errno() == Errno.ENOENT) {
                return false;
            }
            throw refused;
        }
    }
}
