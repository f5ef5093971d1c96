package io.quinit.steps.root;

import io.quinit.boot.step.BootFailure;
import io.quinit.boot.step.BootOrder;
import io.quinit.boot.step.BootStep;
import io.quinit.boot.step.StepLog;
import io.quinit.boot.step.StepPlan;
import io.quinit.disks.BlockDevices;
import io.quinit.kernel.Errno;
import io.quinit.kernel.Files;
import io.quinit.kernel.Kernel;
import io.quinit.kernel.KernelException;
import io.quinit.kernel.Mount;
import io.quinit.kernel.MountFlag;
import io.quinit.newroot.NewRoot;
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
    private static final String READ_WRITE = "rw";

    private final Kernel kernel;
    private final Files files;
    private final RootConfig config;
    private final BlockDevices devices;
    private final MissingRootDiagnosis missing;
    private final MountFailures refusals;

    public RootStep(
            Kernel kernel,
            RootConfig config,
            BlockDevices devices,
            MissingRootDiagnosis missing,
            MountFailures refusals) {
        this.kernel = kernel;
        this.files = new Files(kernel);
        this.config = config;
        this.devices = devices;
        this.missing = missing;
        this.refusals = refusals;
    }

    @Override
    public Set<String> needs() {
        return Set.of("vfs", "root-device");
    }

    @Override
    public void plan(StepPlan plan) {
        var type = config.fstype().orElse(RootTypes.FIRST);
        plan.does(Mount.withOptions(config.device().toString(), NewRoot.PATH, type, options(type))
                + (config.fstype().isPresent() ? "" : ", else as another type that the kernel has"));
    }

    @Override
    public void run(StepLog log) {
        var device = theOnly(devices.find(config.device()));
        files.makeDirectory(NewRoot.PATH, 0755);
        var refused = new ArrayList<MountFailure>();
        for (var type : types()) {
            var mount = Mount.withOptions(device, NewRoot.PATH, type, options(type));
            try {
                kernel.mount(mount);
                tell(mount, log);
                return;
            } catch (KernelException failure) {
                refused.add(refusals.refusal(mount, failure));
                if (failure.errno() == Errno.EACCES) {
                    // The disk is read-only, whatever is on it.
                    break;
                }
            }
        }
        throw new BootFailure(id(), refusals.inWords(refused, log));
    }

    private String theOnly(List<String> found) {
        if (found.isEmpty()) {
            throw new BootFailure(id(), missing.inWords());
        }
        if (found.size() > 1) {
            throw new BootFailure(
                    id(),
                    config.device() + " is " + String.join(" and ", found) + ": which one boots would be chance, and a"
                            + " guest that can write a disk could choose; take one away, or name it by /dev/NAME or"
                            + " serial:NAME");
        }
        return found.getFirst();
    }

    /** A type that is given is the only one tried: a guest that can write its disk must not choose another file system. */
    private List<String> types() {
        return config.fstype().map(List::of).orElseGet(() -> RootTypes.firstAndOthers(files));
    }

    private List<String> options(String type) {
        var options = new ArrayList<>(config.flags());
        if (RootTypes.isReadOnly(type)) {
            options.removeIf(READ_WRITE::equals);
            options.add(MountFlag.RDONLY.option());
        }
        return options;
    }

    private void tell(Mount mount, StepLog log) {
        var isReadOnly = mount.flags().contains(MountFlag.RDONLY);
        if (RootTypes.isReadOnly(mount.type()) && config.flags().contains(READ_WRITE)) {
            log.debug("rw of init.root.flags does not count: " + mount.type() + " cannot be written");
        }
        log.info(mount.source() + " is the root file system (" + mount.type() + (isReadOnly ? ", read-only)" : ")"));
    }
}
