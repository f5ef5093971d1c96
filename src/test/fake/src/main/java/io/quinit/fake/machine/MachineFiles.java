package io.quinit.fake.machine;

import io.quinit.kernel.Descriptor;
import io.quinit.kernel.DirectoryEntry;
import io.quinit.kernel.Errno;
import io.quinit.kernel.FileStatus;
import io.quinit.kernel.FileSystemType;
import io.quinit.kernel.Kernel;
import io.quinit.kernel.Mount;
import io.quinit.kernel.OpenFlag;
import io.quinit.kernel.Operation;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The calls of a machine that are about files and mounts. */
abstract class MachineFiles implements Kernel {
    private static final int STDERR = 2;

    /** A longer text is recorded by its length alone. */
    private static final int LONG = 64;

    final MachineParts parts;

    MachineFiles(MachineSpec spec, Optional<DeviceFault> fault) {
        parts = new MachineParts(spec, fault);
    }

    @Override
    public synchronized void mount(Mount mount) {
        parts.trace.change(mount.toString(), () -> {
            parts.identities.need(Identities.SYS_ADMIN);
            parts.mounts.mount(mount);
        });
    }

    @Override
    public synchronized void moveMount(String from, Descriptor onto) {
        parts.trace.change(Operation.MOVE_MOUNT.of(from + " to " + onto.path()), () -> {
            parts.identities.need(Identities.SYS_ADMIN);
            parts.mounts.move(from, parts.descriptors.of(onto).location());
        });
    }

    @Override
    public synchronized void umountLazy(String target) {
        parts.trace.change(Operation.UMOUNT_LAZY.of(target), () -> {
            parts.identities.need(Identities.SYS_ADMIN);
            parts.mounts.umountLazy(target);
        });
    }

    @Override
    public synchronized FileSystemType fileSystemType(String path) {
        return parts.trace.get(
                Operation.FILE_SYSTEM_TYPE.of(path),
                () -> parts.process.find(path).mount().superBlock().statfs());
    }

    @Override
    public synchronized Optional<FileStatus> status(String path) {
        return parts.trace.get(Operation.STATUS.of(path), () -> parts.files.status(path));
    }

    @Override
    public synchronized FileStatus status(Descriptor open) {
        return parts.trace.get(Operation.STATUS.of(open.path()), () -> parts.files.status(open));
    }

    @Override
    public synchronized Descriptor open(String path, OpenFlag... flags) {
        return parts.trace.get(Operation.OPEN.of(path), () -> parts.files.open(path, flags));
    }

    @Override
    public synchronized Descriptor openat2(Descriptor root, String path, OpenFlag... flags) {
        return parts.trace.get(
                Operation.OPENAT2.of(path + " below " + root.path()), () -> parts.files.openat2(root, path, flags));
    }

    @Override
    public synchronized byte[] read(Descriptor from) {
        return parts.trace.get(Operation.READ.of(from.path()), () -> parts.files.read(from));
    }

    @Override
    public synchronized byte[] readAt(Descriptor from, long offset, int length) {
        return parts.trace.get(
                Operation.READ_AT.of(from.path() + " at " + offset), () -> parts.files.readAt(from, offset, length));
    }

    @Override
    public synchronized void write(Descriptor to, byte[] bytes) {
        write(Operation.WRITE.of("to " + to.path()), to, bytes, () -> parts.files.write(to, bytes));
    }

    @Override
    public synchronized void write(Descriptor to, byte[] bytes, Duration limit) {
        write(
                Operation.WRITE.of(bytes.length + " bytes to " + to.path()),
                to,
                bytes,
                () -> parts.files.write(to, bytes, limit));
    }

    /** What goes to descriptor 2 is no change, but what the console shows; a write of nothing only asks whether there is one. */
    private void write(String operation, Descriptor to, byte[] bytes, Runnable call) {
        if (to.number() == STDERR) {
            parts.trace.run(operation, call);
            parts.console.append(new String(bytes, StandardCharsets.UTF_8));
        } else {
            parts.trace.write(operation, words(to, bytes), bytes.length > 0, call);
        }
    }

    private static String words(Descriptor to, byte[] bytes) {
        var what = bytes.length > LONG ? bytes.length + " bytes" : new String(bytes, StandardCharsets.UTF_8);
        return Operation.WRITE.of(what + " to " + to.path());
    }

    @Override
    public synchronized void dup2(Descriptor open, int number) {
        parts.trace.change(Operation.DUP2.of(open.path() + " to " + number), () -> {
            Refused.unless(number >= 0, Errno.EBADF);
            parts.descriptors.dup2(open, number);
        });
    }

    @Override
    public synchronized Descriptor descriptor(int number) {
        return parts.descriptors.numbered(number);
    }

    @Override
    public synchronized void closeFrom(int first) {
        parts.trace.change(Operation.CLOSE_FROM.of(first), () -> parts.descriptors.closeFrom(first));
    }

    @Override
    public List<DirectoryEntry> list(Descriptor directory) {
        return list(directory, Integer.MAX_VALUE);
    }

    @Override
    public synchronized List<DirectoryEntry> list(Descriptor directory, int most) {
        return parts.trace.get(Operation.LIST.of(directory.path()), () -> parts.directories.list(directory, most));
    }

    @Override
    public synchronized void mkdir(String path, int mode) {
        parts.trace.change(Operation.MKDIR.of(path), () -> parts.directories.mkdir(path, mode));
    }

    @Override
    public synchronized void mkdirat(Descriptor directory, String name, int mode) {
        parts.trace.change(
                Operation.MKDIRAT.of(name + " in " + directory.path()),
                () -> parts.directories.mkdirat(directory, name, mode));
    }

    @Override
    public synchronized String readLink(String path) {
        return parts.trace.get(Operation.READ_LINK.of(path), () -> parts.directories.readLink(path));
    }

    @Override
    public synchronized void symlink(String target, String path) {
        parts.trace.change(Operation.SYMLINK.of(path + " to " + target), () -> parts.directories.symlink(target, path));
    }

    @Override
    public synchronized void unlink(Descriptor directory, DirectoryEntry entry) {
        parts.trace.change(
                Operation.UNLINK.of(entry.name() + " from " + directory.path()),
                () -> parts.directories.unlink(directory, entry));
    }

    @Override
    public synchronized void chdir(Descriptor directory) {
        parts.trace.change(
                Operation.CHDIR.of(directory.path()),
                () -> enter(parts.descriptors.of(directory).location()));
    }

    @Override
    public synchronized void chdir(String path) {
        parts.trace.change(Operation.CHDIR.of(path), () -> enter(parts.process.find(path)));
    }

    private void enter(Location directory) {
        Refused.unless(directory.inode().isDirectory(), Errno.ENOTDIR);
        parts.process.changeDirectory(directory);
    }

    @Override
    public synchronized void chroot(String path) {
        parts.trace.change(Operation.CHROOT.of(path), () -> {
            var root = parts.process.find(path);
            Refused.unless(root.inode().isDirectory(), Errno.ENOTDIR);
            parts.identities.need(Identities.SYS_CHROOT);
            parts.process.changeRoot(root);
        });
    }
}
