package io.quinit.steps;

import io.quinit.boot.BootFailure;
import io.quinit.boot.BootOrder;
import io.quinit.boot.BootStep;
import io.quinit.boot.StepLog;
import io.quinit.kernel.Errno;
import io.quinit.kernel.Files;
import io.quinit.kernel.Kernel;
import io.quinit.kernel.KernelException;
import io.quinit.kernel.Mount;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Mounts the root file system on /mnt.
 *
 * @see <a href="https://man7.org/linux/man-pages/man2/mount.2.html">mount(2)</a>
 */
@Singleton
@Priority(BootOrder.ROOT)
public final class RootStep implements BootStep {
    static final String NEW_ROOT = "/mnt";
    private static final String FIRST_TYPE = "ext4";

    private final Kernel kernel;
    private final Files files;
    private final RootConfig config;
    private final BlockDevices devices;

    public RootStep(Kernel kernel, RootConfig config, BlockDevices devices) {
        this.kernel = kernel;
        this.files = new Files(kernel);
        this.config = config;
        this.devices = devices;
    }

    @Override
    public Set<String> needs() {
        return Set.of("vfs", "root-device");
    }

    @Override
    public void run(StepLog log) {
        var device = devices.find(config.device())
                .orElseThrow(() -> new BootFailure(
                        id(),
                        "no device " + config.device() + "; " + devices.present()
                                + "; attach the disk, or name another by init.root"));
        files.makeDirectory(NEW_ROOT, 0755);
        var refusals = new ArrayList<String>();
        for (var type : types()) {
            try {
                kernel.mount(Mount.withOptions(device, NEW_ROOT, type, config.flags()));
                log.info(device + " is the root file system (" + type + ")");
                return;
            } catch (KernelException failure) {
                refusals.add(failure.getMessage() + hint(failure.errno()));
            }
        }
        throw new BootFailure(id(), String.join("; ", refusals));
    }

    /** A type that is given is the only one tried: a guest that can write its disk must not choose another file system. */
    private List<String> types() {
        return config.fstype().map(List::of).orElseGet(() -> {
            var types = new ArrayList<String>();
            types.add(FIRST_TYPE);
            files.readIfThere("/proc/filesystems")
                    .lines()
                    .filter(line -> line.startsWith("\t"))
                    .map(String::strip)
                    .filter(type -> !type.equals(FIRST_TYPE))
                    .forEach(types::add);
            return types;
        });
    }

    private static String hint(Errno errno) {
        return switch (errno) {
            case EACCES, EROFS -> " (the disk is read-only at the host: init.root.flags=ro,noatime)";
            case ENODEV -> " (this kernel has no such file system)";
            case EINVAL -> " (none of this type is on it, or it is damaged)";
            default -> "";
        };
    }
}
