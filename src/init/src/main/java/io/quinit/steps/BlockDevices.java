package io.quinit.steps;

import io.quinit.cmdline.DeviceName;
import io.quinit.kernel.Files;
import io.quinit.kernel.Kernel;
import io.quinit.kernel.KernelException;
import io.quinit.kernel.OpenFlag;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Finds the block device that a name means. */
@Singleton
public final class BlockDevices {
    private static final String SYSFS = "/sys/block";

    private final Kernel kernel;
    private final Files files;

    public BlockDevices(Kernel kernel) {
        this.kernel = kernel;
        this.files = new Files(kernel);
    }

    /** Whether a name can be looked up by this version at all. */
    public static boolean isSupported(DeviceName name) {
        return name instanceof DeviceName.Path || name instanceof DeviceName.Serial;
    }

    /** The path of a device that is there and opens. */
    public Optional<String> find(DeviceName name) {
        return pathOf(name).filter(this::opens);
    }

    /** What disks there are, in words, for the message about the one that is not. */
    public String present() {
        var disks = files.names(SYSFS).stream()
                .filter(disk -> !disk.startsWith("zram") && !disk.startsWith("loop") && !disk.startsWith("ram"))
                .map(disk -> "/dev/" + disk)
                .toList();
        return "disks that are there: " + (disks.isEmpty() ? "none" : String.join(", ", disks));
    }

    private Optional<String> pathOf(DeviceName name) {
        return switch (name) {
            case DeviceName.Path path -> Optional.of(path.path());
            case DeviceName.Serial serial -> bySerial(serial.serial());
            default -> Optional.empty();
        };
    }

    /** virtio carries 20 bytes of a serial: a longer one is cut by the host. */
    private Optional<String> bySerial(String serial) {
        var carried = serial.length() > 20 ? serial.substring(0, 20) : serial;
        return files.names(SYSFS).stream()
                .filter(disk -> files.readIfThere(SYSFS + "/" + disk + "/serial")
                        .strip()
                        .equals(carried))
                .findFirst()
                .map(disk -> "/dev/" + disk);
    }

    /** A node can be there before its disk is: O_NONBLOCK opens a drive without a medium too. */
    private boolean opens(String path) {
        try (var device = kernel.open(path, OpenFlag.RDONLY, OpenFlag.NONBLOCK)) {
            return kernel.status(device).isBlockDevice();
        } catch (KernelException notYet) {
            return false;
        }
    }
}
