package io.quinit.disks;

import io.quinit.cmdline.DeviceName;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Disks in words, for messages about one that is not there or not usable. */
@Singleton
public final class DiskList {
    /** A line of the console names no more. */
    private static final int MOST = 16;

    private final BlockDevices devices;

    public DiskList(BlockDevices devices) {
        this.devices = devices;
    }

    /**
     * {@code /dev/vda (serial data, 64 MiB, ext4 LABEL=data), /dev/vdb (1 GiB, blank)}; empty where there is none.
     *
     * @param wanted what is looked for: UUIDs are shown where it is one
     */
    public String present(DeviceName wanted) {
        return describe(devices.present(), wanted);
    }

    /** As {@link #present}, of the partitions of a disk. */
    public String partitions(BlockDevice disk, DeviceName wanted) {
        return describe(devices.partitionsOf(disk), wanted);
    }

    private String describe(List<BlockDevice> list, DeviceName wanted) {
        var rest = list.size() - MOST;
        return list.stream()
                .limit(MOST)
                .map(device -> describe(device, wanted))
                .collect(Collectors.joining(", ", "", rest > 0 ? " and " + rest + " more" : ""));
    }

    private String describe(BlockDevice device, DeviceName wanted) {
        var parts = new ArrayList<String>();
        if (!device.serial().isEmpty()) {
            parts.add("serial " + device.serial());
        }
        if (device.size() > 0) {
            parts.add(ByteSize.describe(device.size()));
            parts.add(device.content().describe(wanted));
        } else {
            parts.add("no medium");
        }
        if (wanted instanceof DeviceName.PartUuid) {
            devices.diskOf(device)
                    .map(device::uuidIn)
                    .filter(uuid -> !uuid.isEmpty())
                    .ifPresent(uuid -> parts.add("PARTUUID=" + uuid));
        }
        return device.path() + " (" + String.join(", ", parts) + ")";
    }
}
