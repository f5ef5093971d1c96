package io.quinit.steps.root;

import io.quinit.cmdline.DeviceName;
import io.quinit.cmdline.TimeSpan;
import io.quinit.disks.BlockDevice;
import io.quinit.disks.BlockDevices;
import io.quinit.disks.DiskList;
import io.quinit.disks.DriverlessDisks;
import io.quinit.kernel.Errno;
import io.quinit.kernel.Kernel;
import io.quinit.kernel.KernelException;
import io.quinit.kernel.OpenFlag;
import io.quinit.loader.ModuleLoader;
import io.quinit.loader.VirtioDevices;
import io.quinit.modules.Device;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Why there is no root device, as far as the machine shows, and what to do: one line. */
@Singleton
public final class MissingRootDiagnosis {
    private static final Map<Device, String> DRIVERS = new EnumMap<>(Map.of(
            Device.VIRTIO_PCI, "virtio_pci", Device.VIRTIO_MMIO, "virtio_mmio", Device.VIRTIO_BLOCK, "virtio_blk"));

    private final Kernel kernel;
    private final RootConfig config;
    private final BlockDevices blocks;
    private final DiskList disks;
    private final DriverlessDisks driverless;
    private final ModuleLoader modules;
    private final VirtioDevices devices;

    public MissingRootDiagnosis(
            Kernel kernel,
            RootConfig config,
            BlockDevices blocks,
            DiskList disks,
            DriverlessDisks driverless,
            ModuleLoader modules,
            VirtioDevices devices) {
        this.kernel = kernel;
        this.config = config;
        this.blocks = blocks;
        this.disks = disks;
        this.driverless = driverless;
        this.modules = modules;
        this.devices = devices;
    }

    String describe() {
        var wanted = config.device();
        var present = disks.present(wanted);
        return blocks.foundBefore(wanted)
                .filter(path -> blocks.at(path).isGone())
                .map(path -> gone(wanted, path, present))
                .orElseGet(() -> neverCame(wanted, present));
    }

    /** A disk that was there before has its driver, and a longer wait does not help. */
    private static String gone(DeviceName wanted, String path, String present) {
        var name = wanted.toString();
        return name + (name.equals(path) ? "" : " (" + path + ")") + " " + BlockDevice.GONE
                + (present.isEmpty() ? "" : "; disks that are there: " + present);
    }

    private String neverCame(DeviceName wanted, String present) {
        var parts = new ArrayList<String>();
        parts.add(what(wanted));
        if (present.isEmpty()) {
            parts.add("no disk is there at all");
        }
        var refused = refusedDrivers();
        parts.addAll(refused);
        if (!present.isEmpty()) {
            parts.add("disks that are there: " + present);
        }
        if (refused.isEmpty()) {
            if (present.isEmpty()) {
                parts.addAll(controllers());
            }
            parts.add("attach the disk, or name another by init.root");
        }
        return String.join("; ", parts);
    }

    private String what(DeviceName wanted) {
        if (wanted instanceof DeviceName.Path path) {
            try (var open = kernel.open(path.path(), OpenFlag.RDONLY, OpenFlag.NONBLOCK)) {
                return kernel.status(open).isBlockDevice()
                        ? wanted + " came only after " + TimeSpan.text(config.waitLimit()) + ": set init.root.wait"
                        : wanted + " is there, but is no block device";
            } catch (KernelException failure) {
                if (failure.errno() != Errno.ENOENT && failure.errno() != Errno.ENOTDIR) {
                    return wanted + " is there, but its disk is not: " + failure.getMessage();
                }
            }
        }
        var limit = config.waitLimit();
        return "no device " + wanted + (limit.isZero() ? "" : " within " + TimeSpan.text(limit));
    }

    /** Returns the drivers that could not be loaded, grouped by cause: without them a disk is not seen. */
    private List<String> refusedDrivers() {
        var byTrouble = new LinkedHashMap<String, String>();
        DRIVERS.forEach((device, module) -> {
            var trouble = devices.mayHave(device) ? modules.trouble(module) : "";
            if (!trouble.isEmpty()) {
                byTrouble.merge(trouble, module, (first, other) -> first + " (and " + other + ")");
            }
        });
        return byTrouble.entrySet().stream()
                .map(entry -> "module " + entry.getValue() + " " + entry.getKey())
                .toList();
    }

    /** What a disk could be attached to. A controller without a driver comes last: many machines have one that nothing is attached to. */
    private List<String> controllers() {
        var parts = new ArrayList<String>();
        parts.add(
                devices.mayHave(Device.VIRTIO_BLOCK)
                        ? "the machine may have a virtio block device that gave none: see the kernel's log"
                        : "the machine has no virtio block device");
        var without = driverless.describe();
        if (!without.isEmpty()) {
            parts.add("it has " + without);
        }
        return parts;
    }
}
