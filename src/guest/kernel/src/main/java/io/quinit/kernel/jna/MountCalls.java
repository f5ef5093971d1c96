package io.quinit.kernel.jna;

import static io.quinit.kernel.jna.Call.check;

import io.quinit.kernel.Descriptor;
import io.quinit.kernel.FileSystemType;
import io.quinit.kernel.Mount;
import io.quinit.kernel.Operation;

/** Mounts, and what a process takes for its root. */
final class MountCalls {
    private static final int AT_FDCWD = -100;
    private static final int MNT_DETACH = 2;
    private static final int MOVE_MOUNT_T_EMPTY_PATH = 0x40;
    private static final int SIZEOF_STATFS = 120;

    void mount(Mount mount) {
        var flags = 0L;
        for (var flag : mount.flags()) {
            flags |= flag.bit();
        }
        var bits = flags;
        check(mount::toString, () -> LibC.mount(mount.source(), mount.target(), mount.type(), bits, mount.data()));
    }

    void moveMount(String from, Descriptor onto) {
        check(
                () -> Operation.MOVE_MOUNT.of(from + " to " + onto.path()),
                () -> LibC.syscall(Abi.SYS_MOVE_MOUNT, AT_FDCWD, from, onto.number(), "", MOVE_MOUNT_T_EMPTY_PATH));
    }

    void umountLazy(String target) {
        check(() -> Operation.UMOUNT_LAZY.of(target), () -> LibC.umount2(target, MNT_DETACH));
    }

    FileSystemType fileSystemType(String path) {
        var statfs = FileCalls.structure(SIZEOF_STATFS);
        check(() -> Operation.FILE_SYSTEM_TYPE.of(path), () -> LibC.statfs(path, statfs.array()));
        return FileSystemType.of(statfs.getLong(0));
    }
}
