package io.quinit.kernel.jna;

import static io.quinit.kernel.jna.Call.check;
import static io.quinit.kernel.jna.Call.checkInt;

import com.sun.jna.Native;
import io.quinit.kernel.Descriptor;
import io.quinit.kernel.DirectoryEntry;
import io.quinit.kernel.Errno;
import io.quinit.kernel.FileStatus;
import io.quinit.kernel.KernelException;
import io.quinit.kernel.OpenFlag;
import io.quinit.kernel.Operation;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** Files and directories: section 2 of the man pages, from open to unlinkat. */
final class FileCalls {
    private static final int AT_FDCWD = -100;
    private static final int AT_SYMLINK_NOFOLLOW = 0x100;
    private static final int AT_REMOVEDIR = 0x200;
    private static final int AT_EMPTY_PATH = 0x1000;
    private static final int RESOLVE_NO_SYMLINKS = 0x04;
    private static final int RESOLVE_IN_ROOT = 0x10;
    private static final int STATX_BASIC_STATS = 0x7ff;
    private static final int SIZEOF_STATX = 256;
    private static final int SIZEOF_OPEN_HOW = 24;
    private static final int CHUNK = 16 * 1024;
    private static final int PATH_MAX = 4096;

    /** What a read left: nothing is collected while a machine boots, and each new one would be four more pages of its memory. */
    private final AtomicReference<byte[]> spare = new AtomicReference<>();

    Descriptor open(String path, OpenFlag... flags) {
        var bits = Abi.CURRENT.openFlags(flags);
        return new OpenFile(checkInt(() -> Operation.OPEN.of(path), () -> LibC.open(path, bits)), path);
    }

    Descriptor openat2(Descriptor root, String path, OpenFlag... flags) {
        // struct open_how (linux/openat2.h): flags, mode, resolve, each of 64 bits.
        var how = structure(SIZEOF_OPEN_HOW)
                .putLong(0, Abi.CURRENT.openFlags(flags))
                .putLong(16, RESOLVE_IN_ROOT | RESOLVE_NO_SYMLINKS)
                .array();
        var number = checkInt(
                () -> Operation.OPENAT2.of(path + " below " + root.path()),
                () -> LibC.syscall(Abi.SYS_OPENAT2, root.number(), path, how, SIZEOF_OPEN_HOW));
        return new OpenFile(number, root.path() + "/" + path);
    }

    Optional<FileStatus> status(String path) {
        var buffer = structure(SIZEOF_STATX);
        if (LibC.statx(AT_FDCWD, path, AT_SYMLINK_NOFOLLOW, STATX_BASIC_STATS, buffer.array()) == 0) {
            return Optional.of(statusIn(buffer));
        }
        var errno = Errno.of(Native.getLastError());
        if (errno == Errno.ENOENT || errno == Errno.ENOTDIR) {
            return Optional.empty();
        }
        throw new KernelException(Operation.STATUS.of(path), errno);
    }

    FileStatus status(Descriptor open) {
        var buffer = structure(SIZEOF_STATX);
        check(
                () -> Operation.STATUS.of(open.path()),
                () -> LibC.statx(open.number(), "", AT_EMPTY_PATH, STATX_BASIC_STATS, buffer.array()));
        return statusIn(buffer);
    }

    byte[] read(Descriptor from) {
        return withChunk(chunk -> {
            var all = new ByteArrayOutputStream();
            while (true) {
                var count = checkInt(
                        () -> Operation.READ.of(from.path()), () -> LibC.read(from.number(), chunk, chunk.length));
                if (count == 0) {
                    return all.toByteArray();
                }
                all.write(chunk, 0, count);
            }
        });
    }

    byte[] readAt(Descriptor from, long offset, int length) {
        var bytes = new byte[length];
        var filled = 0;
        while (filled < length) {
            var rest = filled == 0 ? bytes : new byte[length - filled];
            var at = offset + filled;
            var count = checkInt(
                    () -> Operation.READ_AT.of(from.path() + " at " + at),
                    () -> LibC.pread(from.number(), rest, rest.length, at));
            if (count == 0) {
                return Arrays.copyOf(bytes, filled);
            }
            if (rest != bytes) {
                System.arraycopy(rest, 0, bytes, filled, count);
            }
            filled += count;
        }
        return bytes;
    }

    void write(Descriptor to, byte[] bytes) {
        var rest = bytes;
        // An empty write is made as well: it is how a terminal without hardware is found out.
        do {
            var now = rest;
            var count = checkInt(
                    () -> Operation.WRITE.of("to " + to.path()), () -> LibC.write(to.number(), now, now.length));
            if (count == 0 && rest.length > 0) {
                throw new KernelException(Operation.WRITE.of("to " + to.path()), Errno.ENOSPC);
            }
            rest = Arrays.copyOfRange(rest, count, rest.length);
        } while (rest.length > 0);
    }

    List<DirectoryEntry> list(Descriptor directory, int most) {
        return withChunk(chunk -> {
            var entries = new ArrayList<DirectoryEntry>();
            while (entries.size() < most) {
                var count = checkInt(
                        () -> Operation.LIST.of(directory.path()),
                        () -> LibC.getdents64(directory.number(), chunk, chunk.length));
                if (count == 0) {
                    return entries;
                }
                DirectoryEntries.read(chunk, count, entries);
            }
            return entries.subList(0, Math.min(most, entries.size()));
        });
    }

    void mkdir(String path, int mode) {
        check(() -> Operation.MKDIR.of(path), () -> LibC.mkdirat(AT_FDCWD, path, mode));
    }

    void mkdirat(Descriptor directory, String name, int mode) {
        check(
                () -> Operation.MKDIRAT.of(name + " in " + directory.path()),
                () -> LibC.mkdirat(directory.number(), name, mode));
    }

    String readLink(String path) {
        var buffer = new byte[PATH_MAX];
        var length = checkInt(() -> Operation.READ_LINK.of(path), () -> LibC.readlink(path, buffer, buffer.length));
        return new String(buffer, 0, length, StandardCharsets.UTF_8);
    }

    void symlink(String target, String path) {
        check(() -> Operation.SYMLINK.of(path + " to " + target), () -> LibC.symlink(target, path));
    }

    void unlink(Descriptor directory, DirectoryEntry entry) {
        var flags = entry.directory() ? AT_REMOVEDIR : 0;
        check(
                () -> Operation.UNLINK.of(entry.name() + " from " + directory.path()),
                () -> LibC.unlinkat(directory.number(), entry.name(), flags));
    }

    private <R> R withChunk(Function<byte[], R> use) {
        var left = spare.getAndSet(null);
        var chunk = left == null ? new byte[CHUNK] : left;
        try {
            return use.apply(chunk);
        } finally {
            spare.set(chunk);
        }
    }

    /** struct statx (linux/stat.h): the same layout on every architecture. */
    private static FileStatus statusIn(ByteBuffer statx) {
        var device = (long) statx.getInt(136) << 32 | statx.getInt(140) & 0xffffffffL;
        var user = Integer.toUnsignedLong(statx.getInt(20));
        var group = Integer.toUnsignedLong(statx.getInt(24));
        return new FileStatus(statx.getShort(28) & 0xffff, user, group, device, statx.getLong(40));
    }

    static ByteBuffer structure(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.nativeOrder());
    }
}
