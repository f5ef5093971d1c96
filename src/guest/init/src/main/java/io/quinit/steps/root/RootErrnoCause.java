package io.quinit.steps.root;

import io.quinit.boot.step.StepLog;
import io.quinit.disks.BlockDevice;
import io.quinit.kernel.Errno;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * What an errno of mount(2) means for the root, in the machine's state, and what to do about it.
 *
 * @see <a href="https://man7.org/linux/man-pages/man2/mount.2.html">mount(2)</a>
 */
@Singleton
public final class RootErrnoCause {
    private static final Set<Errno> UNREACHABLE = Set.of(Errno.ENOENT, Errno.ENXIO, Errno.EIO);

    private final RootContentCause contents;
    private final RootTypeCause types;

    public RootErrnoCause(RootContentCause contents, RootTypeCause types) {
        this.contents = contents;
        this.types = types;
    }

    String cause(MountFailure refused, BlockDevice device, StepLog log) {
        if (UNREACHABLE.contains(refused.errno()) && device.isGone()) {
            return device.path() + " " + BlockDevice.GONE;
        }
        return switch (refused.errno()) {
            case EINVAL, EOPNOTSUPP -> contents.cause(refused, device, log);
            case EUCLEAN, EBADMSG -> "the file system is damaged: " + repair(refused.type());
            case EIO ->
                contents.cutShort(refused, device)
                        .orElse("the disk does not give what is asked of it: see the host's log");
            case ENODEV -> types.cause(refused.type(), log);
            case ENOENT ->
                "the disk is gone, or a checksum that its file system needs is missing (module crc32c_generic)";
            case ENXIO, ENOMEDIUM -> "the disk is gone, or is a drive without a medium";
            case ENOTBLK -> "it is no block device: name a disk by init.root";
            case EACCES, EROFS -> writeProtected(refused, device);
            case EBUSY -> "it is in use already" + by(device);
            case ENOMEM -> "not enough memory to mount it: give the machine more";
            default -> "see the kernel's log";
        };
    }

    private static String repair(String type) {
        if (type.startsWith("ext")) {
            return "run e2fsck -f on it at the host";
        }
        return type.equals("xfs") ? "run xfs_repair on it at the host" : "make it again";
    }

    /** A journal that has to be replayed keeps a file system off a disk that nobody can write. */
    private static String writeProtected(MountFailure refused, BlockDevice device) {
        if (refused.isReadOnly() && refused.errno() == Errno.EROFS) {
            var option = refused.type().equals("xfs") ? "norecovery" : "noload";
            return "it was not unmounted, and its journal cannot be replayed on a read-only disk: attach it writable once, or"
                    + " init.root.flags=ro," + option;
        }
        return device.isReadOnly()
                ? "the disk is read-only at the host: init.root.flags=ro,noatime, or attach it writable"
                : "the host has not write-protected it, so the disk or the file system itself is; try"
                        + " init.root.flags=ro,noatime";
    }

    private static String by(BlockDevice device) {
        var holders = device.holders();
        return holders.isEmpty() ? "" : " by " + String.join(", ", holders);
    }
}
