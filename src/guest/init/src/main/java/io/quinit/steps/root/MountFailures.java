package io.quinit.steps.root;

import io.quinit.boot.step.StepLog;
import io.quinit.disks.BlockDevices;
import io.quinit.kernel.Errno;
import io.quinit.kernel.Kernel;
import io.quinit.kernel.KernelException;
import io.quinit.kernel.KernelLog;
import io.quinit.kernel.Mount;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Why the root could not be mounted and what to do: the refusal that counts in full, the others by name, on one line. */
@Singleton
public final class MountFailures {
    private final KernelLog kernelLog;
    private final BlockDevices devices;
    private final RootErrnoCause causes;

    public MountFailures(Kernel kernel, BlockDevices devices, RootErrnoCause causes) {
        this.kernelLog = new KernelLog(kernel);
        this.devices = devices;
        this.causes = causes;
    }

    /**
     * To be asked for at once, before the next attempt adds its own lines to the kernel's log. A mount as ext2 logs as {@code
     * ext2:} what its options are, and as {@code EXT4-fs} what the disk is.
     */
    MountFailure failure(Mount mount, KernelException failure) {
        return new MountFailure(
                mount, failure, kernelLog.lastOf(mount.type().startsWith("ext") ? "ext" : mount.type()));
    }

    /** @param refused all that were tried, in their order; at least one */
    String describe(List<MountFailure> refused, StepLog log) {
        var device = devices.at(refused.getFirst().mount().source());
        var fitting = refused.stream()
                .filter(mount -> device.content().fitting(mount.type()).isPresent())
                .findFirst();
        var main = fitting.orElse(refused.getFirst());
        return main.failure().getMessage()
                + "; " + causes.cause(main, device, log)
                + said(main, fitting.isPresent())
                + others(refused, main);
    }

    /**
     * Of a disk that holds something else the kernel's line says no more than EINVAL does, and a refusal that comes before the file
     * system is asked leaves none: what is found then is older.
     */
    private static String said(MountFailure main, boolean fits) {
        var isTelling = switch (main.errno()) {
            case ENODEV, EACCES -> false;
            case EINVAL -> fits;
            default -> true;
        };
        return isTelling && !main.said().isEmpty() ? "; the kernel says: " + main.said() : "";
    }

    private static String others(List<MountFailure> refused, MountFailure main) {
        Map<Errno, String> types = new LinkedHashMap<>();
        refused.stream()
                .filter(mount -> mount != main)
                .forEach(mount -> types.merge(mount.errno(), mount.type(), (one, other) -> one + ", " + other));
        var text = new StringBuilder();
        types.forEach((errno, names) ->
                text.append(text.isEmpty() ? "; also tried " : "; ").append(names + ": " + errno.name()));
        return text.toString();
    }
}
