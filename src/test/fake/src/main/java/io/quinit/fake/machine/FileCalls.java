package io.quinit.fake.machine;

import io.quinit.fake.machine.OpenFile.Access;
import io.quinit.kernel.Descriptor;
import io.quinit.kernel.Errno;
import io.quinit.kernel.FileStatus;
import io.quinit.kernel.MountFlag;
import io.quinit.kernel.OpenFlag;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Files as they are opened, read and written. */
final class FileCalls {
    private final Process process;
    private final Descriptors descriptors;
    private final Clock clock;

    FileCalls(Process process, Descriptors descriptors, Clock clock) {
        this.process = process;
        this.descriptors = descriptors;
        this.clock = clock;
    }

    Descriptor open(String path, OpenFlag... flags) {
        var wanted = Set.of(flags);
        return descriptors.add(open(process.find(path, !wanted.contains(OpenFlag.NOFOLLOW)), path, wanted));
    }

    Descriptor openat2(Descriptor root, String path, OpenFlag... flags) {
        var wanted = Set.of(flags);
        var from = descriptors.of(root).location();
        Refused.unless(from.inode().isDirectory(), Errno.ENOTDIR);
        var leavesLink = wanted.contains(OpenFlag.PATH) && wanted.contains(OpenFlag.NOFOLLOW);
        var place = process.findBelow(from, path, !leavesLink);
        return descriptors.add(open(place, root.path() + "/" + path, wanted));
    }

    OpenFile open(Location place, String path, Set<OpenFlag> flags) {
        var access = access(flags);
        var inode = place.inode();
        Refused.unless(!inode.isLink() || access.pathAlone(), Errno.ELOOP);
        Refused.unless(inode.isDirectory() || !flags.contains(OpenFlag.DIRECTORY), Errno.ENOTDIR);
        if (access.pathAlone() || inode.isDirectory()) {
            Refused.unless(access.pathAlone() || !access.writes(), Errno.EISDIR);
            return new OpenFile(place, path, null, access);
        }
        Refused.unless(!inode.isDevice() || !place.mount().has(MountFlag.NODEV), Errno.EACCES);
        Refused.unless(!access.writes() || inode.isDevice() || !place.mount().isReadOnly(), Errno.EROFS);
        return new OpenFile(place, path, inode.content().open(access.reads(), access.writes()), access);
    }

    private static Access access(Set<OpenFlag> flags) {
        var both = flags.contains(OpenFlag.RDWR);
        var writesOnly = flags.contains(OpenFlag.WRONLY);
        if (both && writesOnly || flags.contains(OpenFlag.RDONLY) && (both || writesOnly)) {
            throw new AssertionError("opened in two ways at once: " + flags);
        }
        return new Access(
                !writesOnly, both || writesOnly, flags.contains(OpenFlag.PATH), flags.contains(OpenFlag.NONBLOCK));
    }

    Optional<FileStatus> status(String path) {
        try {
            var place = process.find(path, false);
            return Optional.of(place.inode().status(place.mount().superBlock().device()));
        } catch (Refused refused) {
            if (refused.errno() == Errno.ENOENT || refused.errno() == Errno.ENOTDIR) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    FileStatus status(Descriptor open) {
        var place = descriptors.of(open).location();
        return place.inode().status(place.mount().superBlock().device());
    }

    byte[] read(Descriptor from) {
        return readable(from).readOn();
    }

    byte[] readAt(Descriptor from, long offset, int length) {
        Refused.unless(offset >= 0 && length >= 0, Errno.EINVAL);
        var content = readable(from).content();
        Refused.unless(content.isSeekable(), Errno.ESPIPE);
        return content.readAt(offset, length);
    }

    private OpenFile readable(Descriptor from) {
        var file = descriptors.of(from);
        Refused.unless(file.access().reads() && !file.access().pathAlone(), Errno.EBADF);
        Refused.unless(file.content() != null, Errno.EISDIR);
        return file;
    }

    void write(Descriptor to, byte[] bytes) {
        var file = writable(to);
        if (isFullPort(file, bytes) && !file.access().nonBlocking()) {
            throw new AssertionError("this write to " + file.path() + " would wait for ever: nobody is at the host");
        }
        file.writeOn(bytes);
    }

    private static boolean isFullPort(OpenFile file, byte[] bytes) {
        return file.content() instanceof Port port && !port.isConnected() && bytes.length > 0;
    }

    /** What takes no more is waited for, in vain here. */
    void write(Descriptor to, byte[] bytes, Duration limit) {
        var file = writable(to);
        if (!file.access().nonBlocking()) {
            throw new AssertionError(file.path() + " was opened for writes that wait: no limit holds");
        }
        if (isFullPort(file, bytes)) {
            var end = clock.now().plus(limit);
            while (clock.advance(end)) {}
        }
        file.writeOn(bytes);
    }

    private OpenFile writable(Descriptor to) {
        var file = descriptors.of(to);
        Refused.unless(file.access().writes() && !file.access().pathAlone(), Errno.EBADF);
        return file;
    }

    void drain(Descriptor terminal) {
        var content = descriptors.of(terminal).content();
        Refused.unless(content instanceof Terminal, Errno.ENOTTY);
        Refused.unless(((Terminal) content).isAlive(), Errno.EIO);
    }
}
