package io.quinit.steps.root;

import io.quinit.boot.step.StepLog;
import io.quinit.cmdline.EditDistance;
import io.quinit.kernel.Files;
import io.quinit.kernel.Kernel;
import io.quinit.loader.ModuleLoader;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Why the kernel does not have a file system: a misspelt name, or a module that is missing. */
@Singleton
public final class RootTypeCause {
    /** Letters in which a name may differ from the one that was meant. */
    private static final int SLIP = 2;

    /** Types that a module may add which is not loaded yet. */
    private static final List<String> COMMON = List.of("ext4", "erofs", "squashfs", "xfs", "btrfs", "f2fs");

    private final Files files;
    private final ModuleLoader modules;

    public RootTypeCause(Kernel kernel, ModuleLoader modules) {
        this.files = new Files(kernel);
        this.modules = modules;
    }

    String cause(String type, StepLog log) {
        var known = RootTypes.ofKernel(files);
        return "this kernel has no file system " + type
                + nearest(type, known, log)
                        .map(meant -> " (did you mean " + meant + "?)")
                        .orElseGet(() -> module(type, log))
                + (known.isEmpty() ? "" : "; it has " + String.join(", ", known));
    }

    /** What is to be done so that the kernel knows a type that is on the disk. */
    String module(String type, StepLog log) {
        var module = RootTypes.moduleOf(type);
        var trouble = modules.trouble(module);
        if (!trouble.isEmpty()) {
            return ": module " + module + " " + trouble;
        }
        if (modules.areNone()) {
            return ", and takes no modules: build it in";
        }
        return modules.has(module, log)
                ? ": init.root.fstype=" + type + " loads its module"
                : ", and this initramfs no module " + module + ": list it when the init is built (quinit.modules)";
    }

    private Optional<String> nearest(String type, List<String> known, StepLog log) {
        var candidates = new ArrayList<>(known);
        COMMON.stream()
                .filter(name -> !modules.areNone() && modules.has(name, log))
                .forEach(candidates::add);
        return candidates.stream()
                .filter(name -> !name.equals(type) && EditDistance.between(name, type) <= SLIP)
                .min((one, other) -> EditDistance.between(one, type) - EditDistance.between(other, type));
    }
}
