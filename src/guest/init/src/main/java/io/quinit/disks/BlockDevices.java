package io.quinit.disks;

import io.quinit.cmdline.DeviceName;
import io.quinit.kernel.Files;
import io.quinit.kernel.Kernel;
import io.quinit.kernel.KernelException;
import io.quinit.kernel.OpenFlag;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the block device that a name means. What was read of a device is kept, so that looking again costs little. */
@Singleton
public final class BlockDevices {
    /** Memory, files and what is made of other disks (whose content it has), and floppies, which take seconds to say no. */
    private static final List<String> NO_DISKS = List.of("loop", "ram", "zram", "dm-", "md", "fd");

    private static final String DEV = "/dev/";

    private final Kernel kernel;
    private final Files files;
    private final Map<String, BlockDevice> known = new HashMap<>();
    private final Map<DeviceName, String> found = new HashMap<>();

    public BlockDevices(Kernel kernel) {
        this.kernel = kernel;
        this.files = new Files(kernel);
    }

    /**
     * The paths of all devices that have this name and open. More than one is for the caller to refuse: which of them comes
     * first is chance, and a guest that can write a disk can give it the label of another.
     */
    public List<String> find(DeviceName name) {
        var paths = switch (name) {
            case DeviceName.Path path -> List.of(path.path());
            case DeviceName.PartUuid partition -> byPartUuid(partition.uuid());
            default ->
                present().stream()
                        .filter(device -> device.answersTo(name))
                        .map(BlockDevice::path)
                        .toList();
        };
        var open = paths.stream().filter(this::opens).toList();
        if (!open.isEmpty()) {
            found.put(name, open.getFirst());
        }
        return open;
    }

    /** The path of a device that had this name when it was looked for before; whether it still has is not said. */
    public Optional<String> foundBefore(DeviceName name) {
        return Optional.ofNullable(found.get(name));
    }

    /** The device of a node in /dev. */
    public BlockDevice at(String path) {
        return device(path.substring(path.startsWith(DEV) ? DEV.length() : 1).replace('/', '!'));
    }

    /** Disks and partitions, by name. */
    public List<BlockDevice> present() {
        return files.names(BlockDevice.SYSFS).stream()
                .filter(name -> NO_DISKS.stream().noneMatch(name::startsWith))
                .map(this::device)
                .toList();
    }

    public List<BlockDevice> partitionsOf(BlockDevice disk) {
        return partitionsOf(disk, present());
    }

    /** The disk that a partition is of; empty for a whole disk. */
    Optional<BlockDevice> diskOf(BlockDevice partition) {
        return present().stream().filter(partition::isPartitionOf).findFirst();
    }

    private static List<BlockDevice> partitionsOf(BlockDevice disk, List<BlockDevice> present) {
        return present.stream().filter(device -> device.isPartitionOf(disk)).toList();
    }

    private List<String> byPartUuid(String uuid) {
        var present = present();
        var found = new ArrayList<String>();
        for (var disk : present) {
            if (disk.content().tableName().isPresent()) {
                partitionsOf(disk, present).stream()
                        .filter(partition -> partition.uuidIn(disk).equalsIgnoreCase(uuid))
                        .map(BlockDevice::path)
                        .forEach(found::add);
            }
        }
        return found;
    }

    private BlockDevice device(String name) {
        var state = BlockDevice.state(kernel, name);
        return known.compute(
                name,
                (key, before) -> before != null && before.isIn(state) ? before : new BlockDevice(kernel, name, state));
    }

    /** A node can be there before its disk is. */
    private boolean opens(String path) {
        try (var device = kernel.open(path, OpenFlag.RDONLY, OpenFlag.NONBLOCK)) {
            return kernel.status(device).isBlockDevice();
        } catch (KernelException notYet) {
            return false;
        }
    }
}
