package io.quinit.loader;

import io.quinit.boot.modules.LoadPlans;
import io.quinit.boot.step.StepLog;
import io.quinit.cmdline.KernelCommandLine;
import io.quinit.kernel.Descriptor;
import io.quinit.kernel.Errno;
import io.quinit.kernel.Files;
import io.quinit.kernel.Kernel;
import io.quinit.kernel.KernelException;
import io.quinit.modules.ModuleName;
import io.quinit.modules.WantedModule;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Loads kernel modules, what they depend on first, with the parameters that the command line gives them. Steps that run beside each
 * other may load at the same time: what both want is loaded once, and who comes second waits for it.
 *
 * @see <a href="https://man7.org/linux/man-pages/man2/init_module.2.html">finit_module(2)</a>
 */
@Singleton
public final class ModuleLoader {
    /** What an action that loads modules may change; which files a name stands for depends on the kernel. */
    public static final List<String> CHANGES = List.of("load *");

    private static final String LIST =
            "add it when the initramfs is made: modules beyond the default ones are listed when the init"
                    + " is built (quinit.modules, or quinit.images.NAME.modules for one image)";
    private static final String BUILD_IN = "this kernel takes no modules: what it is to have has to be built into it";
    private static final String REMAKE = "make the initramfs again for this kernel";

    private final Kernel kernel;
    private final Files files;
    private final RunningKernel running;
    private final VirtioDevices devices;
    private final ModuleSettings settings;
    private final ModuleErrors errors;
    /** Wide enough that no two modules are likely to wait for each other by their place in the table. */
    private final Map<String, Boolean> outcomes = new ConcurrentHashMap<>(256);

    private final ModuleFailures failures = new ModuleFailures();

    public ModuleLoader(
            Kernel kernel, LoadPlans plans, VirtioDevices devices, KernelCommandLine line, ModulesConfig config) {
        this.kernel = kernel;
        this.files = new Files(kernel);
        this.running = new RunningKernel(kernel, plans);
        this.devices = devices;
        this.settings = new ModuleSettings(line, config);
        this.errors = new ModuleErrors(kernel);
    }

    /** Returns those that the command line does not deny. */
    public List<String> allowed(List<String> modules) {
        return modules.stream().filter(module -> !settings.isDenied(module)).toList();
    }

    /** Returns the same, each with the parameters that the command line gives it, for a plan. */
    public String describe(List<String> modules) {
        return allowed(modules).stream().map(this::withParameters).collect(Collectors.joining(", "));
    }

    private String withParameters(String module) {
        var given = settings.parametersOf(module);
        return given.isEmpty() ? module : module + " (" + given + ")";
    }

    /** Whether the machine has the device that a module is for. */
    boolean appliesTo(WantedModule module, StepLog log) {
        var applies = devices.mayHave(module.device());
        if (!applies) {
            log.debug(module.name() + ": this machine has no such device");
        }
        return applies;
    }

    /**
     * Loads one module, whatever the machine has.
     *
     * @return whether it is in the kernel now; why not has been told
     */
    public boolean load(String module, StepLog log) {
        var name = ModuleName.of(module);
        var modules = running.modules(log);
        if (modules.isBuiltIn(name)) {
            log.debug(name + ": built in");
            return true;
        }
        var paths = modules.filesOf(name);
        if (paths.isEmpty()) {
            return isThereAnyway(name, running.folder(), running.takesNoModules() ? BUILD_IN : LIST, log);
        }
        for (var path : paths.subList(0, paths.size() - 1)) {
            if (!loadOnce(path, log) && !failures.isHelpAlone(ModuleName.of(path), log)) {
                failures.needs(name, ModuleName.of(path), log);
                return false;
            }
        }
        var loaded = loadOnce(paths.getLast(), log);
        failures.tell(name, log);
        return loaded;
    }

    /**
     * Why a module that was asked for is not in the kernel, as the rest of a sentence about it: {@code was refused: load …};
     * empty where it is there or was never asked for.
     */
    public String trouble(String module) {
        return failures.of(ModuleName.of(module));
    }

    /** Whether the initramfs holds a module for this kernel, or the kernel has it built in. */
    public boolean has(String module, StepLog log) {
        return running.has(module, log);
    }

    /** Whether all that the kernel has is built in. */
    public boolean areNone() {
        return running.takesNoModules();
    }

    /** Modules for a device, by its {@code modalias}; not those of which there is no file, as where they are built in. */
    public List<String> forDevice(String modalias, StepLog log) {
        return running.forDevice(modalias, log);
    }

    /**
     * A module that is not found may still be in the kernel: modules.builtin can be missing, /sys/module is the kernel's own word.
     *
     * @param where it was looked for
     * @param advice where it is not there
     */
    private boolean isThereAnyway(String name, String where, String advice, StepLog log) {
        if (files.exists("/sys/module/" + name)) {
            return true;
        }
        failures.absent(name, running.isBare() ? "" : where, advice, log);
        return false;
    }

    private boolean loadOnce(String path, StepLog log) {
        var name = ModuleName.of(path);
        if (settings.isDenied(name)) {
            log.debug(name + ": denied by init.modules.deny");
            failures.denied(name);
            return false;
        }
        return outcomes.computeIfAbsent(name, first -> load(first, path, log));
    }

    private boolean load(String name, String path, StepLog log) {
        try (var file = running.open(path, log)) {
            return insert(name, file, log);
        } catch (KernelException failure) {
            var full = running.folder() + "/" + path;
            return failure.errno() == Errno.ENOENT
                    ? isThereAnyway(name, full, REMAKE, log)
                    : refused(name, full, failure);
        }
    }

    private boolean insert(String name, Descriptor file, StepLog log) {
        var given = settings.parametersOf(name);
        try {
            kernel.loadModule(file, given, !file.path().endsWith(".ko"));
            log.debug(name + ": loaded" + (given.isEmpty() ? "" : " (" + given + ")"));
            return true;
        } catch (KernelException failure) {
            return failure.errno() == Errno.EEXIST || refused(name, file.path(), failure);
        }
    }

    /** @return that it is not in the kernel */
    private boolean refused(String name, String file, KernelException failure) {
        failures.refused(name, failure.errno(), errors.explain(failure, file, running.release()));
        return false;
    }
}
