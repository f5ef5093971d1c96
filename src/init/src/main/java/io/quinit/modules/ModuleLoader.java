package io.quinit.modules;

import io.quinit.boot.BootFailure;
import io.quinit.boot.StepLog;
import io.quinit.cmdline.KernelCommandLine;
import io.quinit.depmod.KernelModules;
import io.quinit.depmod.ModuleName;
import io.quinit.depmod.ModulesDep;
import io.quinit.depmod.WantedModule;
import io.quinit.extension.modules.WantedModules;
import io.quinit.kernel.Errno;
import io.quinit.kernel.Files;
import io.quinit.kernel.Kernel;
import io.quinit.kernel.KernelException;
import io.quinit.kernel.OpenFlag;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Loads kernel modules, what they depend on first, with the parameters that the command line gives them.
 *
 * @see <a href="https://man7.org/linux/man-pages/man2/init_module.2.html">finit_module(2)</a>
 */
@Singleton
public final class ModuleLoader {
    private static final String FOLDERS = "/lib/modules";

    private final Kernel kernel;
    private final Files files;
    private final WantedModules wanted;
    private final VirtioDevices devices;
    private final ModuleSettings settings;
    private final ModuleErrors errors;
    private final Map<String, Boolean> outcomes = new HashMap<>();
    private final Map<String, String> troubles = new HashMap<>();
    private final Set<String> told = new HashSet<>();
    private KernelModules dep;
    private String release;
    private String folder;

    public ModuleLoader(
            Kernel kernel, WantedModules wanted, VirtioDevices devices, KernelCommandLine line, ModulesConfig config) {
        this.kernel = kernel;
        this.files = new Files(kernel);
        this.wanted = wanted;
        this.devices = devices;
        this.settings = new ModuleSettings(line, config);
        this.errors = new ModuleErrors(kernel);
    }

    /** Loads what a step declared for every boot, except what is for a device that the machine has not got. */
    public void loadWantedBy(Class<?> step, StepLog log) {
        loadAskedFor("", step, log);
    }

    /**
     * Loads what a step declared for a property, except what is for a device that the machine has not got.
     *
     * @param property as in the declaration, such as {@code init.net=1}
     */
    public void loadAskedFor(String property, Class<?> step, StepLog log) {
        for (var module : wanted.of(step)) {
            if (module.property().equals(property) && applies(module, log)) {
                load(module.name(), log);
            }
        }
    }

    /** What would be loaded, in words. */
    public PlannedModules planned() {
        return new PlannedModules(wanted, settings);
    }

    private boolean applies(WantedModule module, StepLog log) {
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
        var modules = modulesOfThisKernel(log);
        if (modules.isBuiltIn(name)) {
            log.debug(name + ": built in");
            return true;
        }
        var paths = modules.filesOf(name);
        if (paths.isEmpty()) {
            return absent(name, log);
        }
        for (var path : paths) {
            if (!loadOnce(path, log)) {
                troubles.putIfAbsent(name, "needs " + ModuleName.of(path) + ", which " + trouble(path));
                return false;
            }
        }
        return true;
    }

    /**
     * Why a module that was asked for is not in the kernel, as the rest of a sentence about it: {@code was refused: load …};
     * empty where it is there or was never asked for.
     */
    public String trouble(String module) {
        return troubles.getOrDefault(ModuleName.of(module), "");
    }

    /** Whether the initramfs holds a module for this kernel, or the kernel has it built in. */
    public boolean has(String module, StepLog log) {
        var modules = modulesOfThisKernel(log);
        return modules.isBuiltIn(module) || !modules.filesOf(module).isEmpty();
    }

    /** A module that is not there may still be in the kernel: modules.builtin can be missing, /sys/module is the kernel's own word. */
    private boolean absent(String name, StepLog log) {
        if (files.exists("/sys/module/" + name)) {
            return true;
        }
        troubles.put(name, "is not in this initramfs");
        if (!dep.isEmpty() && told.add(name)) {
            log.warn("module " + name + " is neither in this initramfs (" + folder + ") nor built in; add it when the"
                    + " initramfs is made");
        }
        return false;
    }

    private boolean loadOnce(String path, StepLog log) {
        var name = ModuleName.of(path);
        if (settings.isDenied(name)) {
            log.debug(name + ": denied by init.modules.deny");
            troubles.put(name, "is denied by init.modules.deny");
            return false;
        }
        var before = outcomes.get(name);
        if (before != null) {
            return before;
        }
        var loaded = insert(name, path, log);
        outcomes.put(name, loaded);
        return loaded;
    }

    private boolean insert(String name, String path, StepLog log) {
        var given = settings.parametersOf(name);
        try (var file = kernel.open(folder + "/" + path, OpenFlag.RDONLY)) {
            kernel.loadModule(file, given, !path.endsWith(".ko"));
            log.debug(name + ": loaded" + (given.isEmpty() ? "" : " (" + given + ")"));
            return true;
        } catch (KernelException failure) {
            if (failure.errno() == Errno.EEXIST) {
                return true;
            }
            var why = errors.explain(failure, folder + "/" + path, release);
            troubles.put(name, "was refused: " + why);
            log.warn(why);
            return false;
        }
    }

    private KernelModules modulesOfThisKernel(StepLog log) {
        if (dep == null) {
            release = release(log);
            folder = FOLDERS + "/" + release;
            dep = new ModulesDep(
                    files.readIfThere(folder + "/modules.dep"),
                    files.readIfThere(folder + "/modules.builtin"),
                    files.readIfThere(folder + "/modules.alias"));
        }
        if (dep.isEmpty() && told.add(folder)) {
            var others = files.names(FOLDERS);
            log.warn("no modules for this kernel in " + folder + ": this initramfs holds "
                    + (others.isEmpty() ? "none at all" : "those of " + String.join(", ", others))
                    + "; boot the kernel that the initramfs was made for");
        }
        return dep;
    }

    private String release(StepLog log) {
        try {
            return kernel.uname().release();
        } catch (KernelException failure) {
            throw new BootFailure(log.step(), failure.getMessage() + "; no module is found without it", failure);
        }
    }
}
