package io.quinit.fake.machine;

import io.quinit.kernel.Errno;
import io.quinit.kernel.Mount;
import io.quinit.kernel.MountFlag;

/** mount(2) and what changes the tree besides. */
final class MountCalls {
    private final Process process;
    private final MountTree tree;
    private final FileSystems types;
    private final LogBuffer log;

    MountCalls(Process process, MountTree tree, FileSystems types, LogBuffer log) {
        this.process = process;
        this.tree = tree;
        this.types = types;
        this.log = log;
    }

    /** The flags decide which of its four meanings a call has, in this order (path_mount in fs/namespace.c). */
    void mount(Mount mount) {
        var target = tree.topAt(process.find(mount.target()));
        if (mount.flags().contains(MountFlag.REMOUNT)) {
            remount(mount, target);
        } else if (mount.flags().contains(MountFlag.BIND)) {
            bind(mount, target);
        } else if (mount.flags().contains(MountFlag.MOVE)) {
            tree.move(process.find(mount.source()), target);
        } else {
            add(mount, target);
        }
    }

    private static void remount(Mount mount, Location target) {
        Refused.unless(target.isRootOfMount(), Errno.EINVAL);
        var mounted = target.mount();
        MountData.check(mounted.superBlock().type(), mount.data());
        var writes = !mount.flags().contains(MountFlag.RDONLY);
        Refused.unless(!writes || !mounted.superBlock().readOnly() || mounted.isReadOnly(), Errno.EROFS);
        mounted.configure(mount.flags(), mount.data().isEmpty() ? mounted.options() : mount.data());
    }

    private void bind(Mount mount, Location target) {
        var source = process.find(mount.source());
        Refused.unless(source.inode().isDirectory() == target.inode().isDirectory(), Errno.ENOTDIR);
        var from = source.mount();
        tree.attach(from.superBlock(), source.inode(), from.source(), mount.flags(), from.options(), target);
    }

    private void add(Mount mount, Location target) {
        var superBlock = types.livesOnDevice(mount.type()) ? onDevice(mount) : types.inMemory(mount.type());
        MountData.check(mount.type(), mount.data());
        Refused.unless(target.inode().isDirectory(), Errno.ENOTDIR);
        Refused.unless(!target.isRootOfMount() || target.mount().superBlock() != superBlock, Errno.EBUSY);
        tree.attach(superBlock, superBlock.root(), mount.source(), mount.flags(), mount.data(), target);
    }

    private SuperBlock onDevice(Mount mount) {
        var source = process.find(mount.source()).inode();
        Refused.unless(source.isBlockDevice(), Errno.ENOTBLK);
        if (!(source.content() instanceof Mountable disk)) {
            throw new Refused(Errno.EINVAL);
        }
        try {
            return disk.mount(mount.type(), mount.flags().contains(MountFlag.RDONLY));
        } catch (Refused refused) {
            tell(mount.type(), source.name(), refused.errno());
            throw refused;
        }
    }

    private void tell(String type, String device, Errno errno) {
        var name = type.startsWith("ext") ? "EXT4-fs (" + device + ")" : type + ": (device " + device + ")";
        if (errno == Errno.EINVAL) {
            log.add(name + ": VFS: Can't find " + type + " filesystem");
        } else if (errno == Errno.EUCLEAN) {
            log.add(name + ": get root inode failed");
        }
    }

    void move(String from, Location onto) {
        tree.move(process.find(from), onto);
    }

    void umountLazy(String target) {
        tree.detach(process.find(target));
    }
}
