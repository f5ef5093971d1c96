package io.quinit.loader;

import io.quinit.kernel.Files;
import io.quinit.kernel.Kernel;
import io.quinit.kernel.KernelException;
import io.quinit.kernel.OpenFlag;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the machine's devices say of themselves for the sake of a driver: {@code modalias} in sysfs, of all buses and classes. Their
 * folders alone are listed: the whole of /sys/devices holds ten times as many, and nothing collects the garbage.
 *
 * @see <a href="https://docs.kernel.org/filesystems/sysfs.html">sysfs</a>, modprobe(8)
 */
public final class Modaliases {
    private static final String BUSES = "/sys/bus";
    private static final String CLASSES = "/sys/class";

    /** On no bus and of no class: what the processor can do, aes for one. */
    private static final String PROCESSOR = "/sys/devices/system/cpu";

    /** A file of sysfs is a page at the most, 4096 bytes on x86-64; the kernel announces no more than 2048. */
    private static final int MAX_LENGTH = 4096;

    /** Virtual hardware can make as many as it likes; a machine with a lot of memory has a thousand. */
    private static final int MAX_DEVICES = 8192;

    private final Kernel kernel;
    private final Files files;
    private final Set<String> seen = new HashSet<>();

    public Modaliases(Kernel kernel) {
        this.kernel = kernel;
        this.files = new Files(kernel);
    }

    /**
     * A device, or a part of it.
     *
     * @param path of its folder in sysfs
     * @param modaliases as its firmware or the virtual hardware has them: most have one, those of ACPI may have two
     */
    public record Device(String path, List<String> modaliases) {}

    /** The devices with a modalias that were not there before. */
    public List<Device> newDevices() {
        var devices = new ArrayList<Device>();
        add(PROCESSOR, devices);
        for (var bus : files.names(BUSES)) {
            addAllOf(BUSES + "/" + bus + "/devices", devices);
        }
        for (var type : files.names(CLASSES)) {
            addAllOf(CLASSES + "/" + type, devices);
        }
        return devices;
    }

    private void addAllOf(String folder, List<Device> devices) {
        files.names(folder).forEach(name -> add(folder + "/" + name, devices));
    }

    private void add(String device, List<Device> devices) {
        if (seen.size() < MAX_DEVICES && seen.add(device) && files.exists(device + "/modalias")) {
            var modaliases = read(device + "/modalias");
            if (!modaliases.isEmpty()) {
                devices.add(new Device(device, modaliases));
            }
        }
    }

    /** One that is too long says something else when it is cut: it counts as none. */
    private List<String> read(String path) {
        try (var file = kernel.open(path, OpenFlag.RDONLY)) {
            var bytes = kernel.readAt(file, 0, MAX_LENGTH);
            return bytes.length == MAX_LENGTH
                    ? List.of()
                    : new String(bytes, StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank())
                            .toList();
        } catch (KernelException unplugged) {
            return List.of();
        }
    }
}
