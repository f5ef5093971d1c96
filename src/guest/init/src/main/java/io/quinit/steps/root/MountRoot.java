package io.quinit.steps.root;

import io.quinit.boot.step.Action;
import io.quinit.boot.step.BootFailure;
import io.quinit.boot.step.StepContext;
import io.quinit.boot.step.StepLog;
import io.quinit.kernel.Errno;
import io.quinit.kernel.Files;
import io.quinit.kernel.KernelException;
import io.quinit.kernel.Mount;
import io.quinit.kernel.MountFlag;
import io.quinit.newroot.NewRoot;
import java.util.ArrayList;
import java.util.List;

/**
 * Mounts the root's device as the first type that the kernel takes it for.
 *
 * @see <a href="https://man7.org/linux/man-pages/man2/mount.2.html">mount(2)</a>
 */
record MountRoot(RootDevice device, RootConfig config, MountFailures failures) implements Action {
    private static final String READ_WRITE = "rw";

    @Override
    public String describe() {
        var type = config.fstype().orElse(RootTypes.FIRST);
        return mount(config.device().toString(), type)
                + (config.fstype().isPresent() ? "" : ", else as another type that the kernel has");
    }

    @Override
    public List<String> changes() {
        return List.of("mkdir " + NewRoot.PATH, "mount * on " + NewRoot.PATH + " *");
    }

    @Override
    public void run(StepContext context) {
        var step = context.log().step();
        var node = device.node(step);
        context.files().makeDirectory(NewRoot.PATH, 0755);
        var refused = new ArrayList<MountFailure>();
        for (var type : types(context.files())) {
            var mount = mount(node, type);
            try {
                context.kernel().mount(mount);
                report(mount, context.log());
                return;
            } catch (KernelException failure) {
                refused.add(failures.failure(mount, failure));
                if (failure.errno() == Errno.EACCES) {
                    // The disk is read-only, whatever is on it.
                    break;
                }
            }
        }
        throw new BootFailure(step, failures.describe(refused, context.log()));
    }

    /** A type that is given is the only one tried: a guest that can write its disk must not choose another file system. */
    private List<String> types(Files files) {
        return config.fstype().map(List::of).orElseGet(() -> RootTypes.firstAndOthers(files));
    }

    private Mount mount(String source, String type) {
        var options = new ArrayList<>(config.flags());
        if (RootTypes.isReadOnly(type)) {
            options.removeIf(READ_WRITE::equals);
            options.add(MountFlag.RDONLY.option());
        }
        return Mount.withOptions(source, NewRoot.PATH, type, options);
    }

    private void report(Mount mount, StepLog log) {
        var isReadOnly = mount.flags().contains(MountFlag.RDONLY);
        if (RootTypes.isReadOnly(mount.type()) && config.flags().contains(READ_WRITE)) {
            log.debug("rw of init.root.flags does not count: " + mount.type() + " cannot be written");
        }
        log.info(mount.source() + " is the root file system (" + mount.type() + (isReadOnly ? ", read-only)" : ")"));
    }
}
