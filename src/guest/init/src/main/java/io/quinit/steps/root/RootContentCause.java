package io.quinit.steps.root;

import io.quinit.boot.step.StepLog;
import io.quinit.disks.BlockDevice;
import io.quinit.disks.ByteSize;
import io.quinit.disks.DiskList;
import io.quinit.disks.Superblock;
import io.quinit.kernel.Files;
import io.quinit.kernel.Kernel;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Optional;

/** Why a disk cannot be mounted, by what is on it: EINVAL alone says "not of this type", "damaged" and "unknown option" alike. */
@Singleton
public final class RootContentCause {
    private final Kernel kernel;
    private final Files files;
    private final RootConfig config;
    private final DiskList disks;
    private final RootTypeCause types;

    public RootContentCause(Kernel kernel, RootConfig config, DiskList disks, RootTypeCause types) {
        this.kernel = kernel;
        this.files = new Files(kernel);
        this.config = config;
        this.disks = disks;
        this.types = types;
    }

    String cause(MountFailure refused, BlockDevice device, StepLog log) {
        var content = device.content();
        if (!content.trouble().isEmpty()) {
            return content.trouble() + ": see the host's log";
        }
        var fitting = content.fitting(refused.type());
        if (fitting.isPresent()) {
            return unfit(fitting.get(), refused, device);
        }
        if (!content.superblocks().isEmpty()) {
            return other(content.superblocks().getFirst(), log);
        }
        if (content.tableName().isPresent()) {
            return divided(content.tableName().get(), device);
        }
        return content.blank()
                ? "the disk is blank: attach the one with the root file system"
                : "nothing known is on it: it is encrypted, damaged, or no file system; attach the disk with the root file system";
    }

    /** A disk that ends before its file system does, which EIO can mean too. */
    Optional<String> cutShort(MountFailure refused, BlockDevice device) {
        return device.content()
                .fitting(refused.type())
                .filter(superblock -> device.size() > 0 && superblock.size() > device.size())
                .map(superblock -> "its file system is of " + ByteSize.describe(superblock.size()) + ", the disk of "
                        + ByteSize.describe(device.size()) + ": the image was cut short; copy it again");
    }

    private String unfit(Superblock superblock, MountFailure refused, BlockDevice device) {
        var causes = new ArrayList<String>();
        cutShort(refused, device).ifPresent(causes::add);
        if (superblock.blockSize() > kernel.pageSize()) {
            causes.add("its blocks of " + ByteSize.describe(superblock.blockSize())
                    + " are larger than a page of this kernel, " + ByteSize.describe(kernel.pageSize()));
        }
        addFeatures(superblock, refused, causes);
        if (!refused.mount().data().isEmpty()) {
            causes.add(superblock.type() + " is on it, but may not take what init.root.flags says: "
                    + refused.mount().data());
        }
        if (causes.isEmpty()) {
            causes.add(superblock.type() + " is on it, but damaged, or made for a newer kernel");
        }
        return String.join("; ", causes);
    }

    private void addFeatures(Superblock superblock, MountFailure refused, ArrayList<String> causes) {
        var knowsCasefold = files.exists("/sys/fs/ext4/features/casefold");
        var toRead = superblock.features().unknownToRead(knowsCasefold);
        if (!toRead.isEmpty()) {
            causes.add(
                    "it has features that this kernel lacks: " + String.join(", ", toRead) + "; make it without them");
        }
        var toWrite = superblock.features().unknownToWrite();
        if (!toWrite.isEmpty() && !refused.isReadOnly()) {
            causes.add("it has features that this kernel needs to write it and lacks: " + String.join(", ", toWrite)
                    + "; init.root.flags=ro,noatime");
        }
    }

    private String other(Superblock superblock, StepLog log) {
        if (!superblock.otherUse().isEmpty()) {
            return superblock.otherUse();
        }
        var type = superblock.type();
        if (RootTypes.ofKernel(files).contains(type)) {
            return type + " is on it: init.root.fstype=" + type;
        }
        return type + " is on it, which this kernel does not have" + types.module(type, log);
    }

    private String divided(String table, BlockDevice device) {
        var partitions = disks.partitions(device, config.device());
        return partitions.isEmpty()
                ? "it has a partition table (" + table + "), of which this kernel shows no partition"
                : "it is divided (" + table + "): name a partition by init.root: " + partitions;
    }
}
