package io.quinit.loader;

import io.quinit.boot.modules.LoadPlans;
import io.quinit.boot.step.BootFailure;
import io.quinit.boot.step.StepLog;
import io.quinit.kernel.Descriptor;
import io.quinit.kernel.Errno;
import io.quinit.kernel.Files;
import io.quinit.kernel.Kernel;
import io.quinit.kernel.KernelException;
import io.quinit.kernel.OpenFlag;
import io.quinit.modules.KernelModules;
import io.quinit.modules.ModuleName;
import io.quinit.modules.ModulesDep;
import java.util.List;

/**
 * The modules of the kernel that runs: what is known of them, by the build's plan or else by what depmod(8) wrote into the initramfs,
 * and where their files are.
 */
final class RunningKernel {
    private static final String FOLDERS = "/lib/modules";

    /** Not there in a kernel without CONFIG_MODULES. */
    private static final String MODULES_DISABLED = "/proc/sys/kernel/modules_disabled";

    private final Kernel kernel;
    private final Files files;
    private final LoadPlans plans;
    private KernelModules modules;
    private String release;
    private boolean bare;

    RunningKernel(Kernel kernel, LoadPlans plans) {
        this.kernel = kernel;
        this.files = new Files(kernel);
        this.plans = plans;
    }

    /** Asks the kernel and the initramfs the first time. */
    synchronized KernelModules modules(StepLog log) {
        if (modules == null) {
            release = release(log);
            modules = plans.of(release).orElseGet(() -> unplanned(log));
        }
        return modules;
    }

    /** As in {@code uname -r}; known once the modules have been asked for. */
    synchronized String release() {
        return release;
    }

    /** Where its modules' files are. */
    String folder() {
        return FOLDERS + "/" + release;
    }

    /** Whether the initramfs was found to hold nothing for this kernel, which has been told. */
    synchronized boolean isBare() {
        return bare;
    }

    /** Whether all that the kernel has is built in: it has no way to load anything. */
    boolean takesNoModules() {
        return !files.exists(MODULES_DISABLED);
    }

    /** Whether a module is built in, or the initramfs holds its file. */
    boolean has(String module, StepLog log) {
        var known = modules(log);
        var paths = known.filesOf(module);
        return known.isBuiltIn(module) || !paths.isEmpty() && holds(paths.getLast());
    }

    private boolean holds(String path) {
        return files.exists(file(ModuleName.plainPath(path))) || files.exists(file(path));
    }

    /** Modules for a device, as far as they have files; a table of aliases may name others. */
    List<String> forDevice(String modalias, StepLog log) {
        var known = modules(log);
        return known.forDevice(modalias).stream()
                .filter(module -> !known.filesOf(module).isEmpty())
                .toList();
    }

    /**
     * Opens a module's file: without its compression, as quinit-tool stores it unless told otherwise, or as it is recorded.
     *
     * @param path relative to the kernel's folder
     * @throws KernelException ENOENT it is not in this initramfs
     */
    Descriptor open(String path, StepLog log) {
        var plain = ModuleName.plainPath(path);
        try {
            return kernel.open(file(plain), OpenFlag.RDONLY);
        } catch (KernelException failure) {
            if (failure.errno() != Errno.ENOENT) {
                throw failure;
            }
        }
        try {
            return kernel.open(file(path), OpenFlag.RDONLY);
        } catch (KernelException failure) {
            if (failure.errno() == Errno.ENOENT && !files.exists(folder())) {
                tellBare(log);
            }
            throw failure;
        }
    }

    private String file(String path) {
        return folder() + "/" + path;
    }

    /** What holds no modules at all needs no word about how they would have been found. */
    private KernelModules unplanned(StepLog log) {
        if (takesNoModules()) {
            log.debug("kernel " + release + " takes no modules: what it has is built in");
            return new AllBuiltIn();
        }
        var found = new ModulesDep(
                files.readIfThere(file("modules.dep")),
                files.readIfThere(file("modules.builtin")),
                files.readIfThere(file("modules.alias")));
        if (found.isEmpty()) {
            tellBare(log);
        } else {
            log.warn("kernel " + release + " was not checked when this init was built (" + checked() + "), "
                    + file("modules.dep") + " says what it needs; add its image to the build (config/images)");
        }
        return found;
    }

    private String checked() {
        var kernels = plans.kernels();
        return kernels.isEmpty() ? "without any image" : "checked: " + String.join(", ", kernels);
    }

    private synchronized void tellBare(StepLog log) {
        if (!bare) {
            bare = true;
            var others = files.names(FOLDERS);
            log.warn("no modules for this kernel in " + folder() + ": this initramfs holds "
                    + (others.isEmpty() ? "none at all" : "those of " + String.join(", ", others))
                    + "; boot the kernel that the initramfs was made for");
        }
    }

    private String release(StepLog log) {
        try {
            return kernel.uname().release();
        } catch (KernelException failure) {
            throw new BootFailure(log.step(), failure.getMessage() + "; no module is found without it", failure);
        }
    }
}
