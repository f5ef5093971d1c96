package io.quinit.image;

import io.quinit.modules.ModuleName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;

/** What modules wish for ({@code softdep}, see modprobe.d(5)): names or aliases. */
final class SoftDependencies {
    private final TargetKernel kernel;

    SoftDependencies(TargetKernel kernel) {
        this.kernel = kernel;
    }

    /**
     * The modules that wishes come to. What is not there, or is built in, is left out, and one that would close a circle is dropped.
     *
     * @param chain the modules on the way to whoever wishes
     */
    List<ModuleFile> of(List<String> names, Set<ModuleFile> chain) throws IOException {
        var found = new ArrayList<ModuleFile>();
        for (var name : names) {
            var module = ModuleName.of(name);
            if (kernel.modules().containsKey(module)) {
                found.add(kernel.modules().get(module));
            } else if (!kernel.builtIn().containsKey(module)
                    && kernel.builtInWithAlias(name).isEmpty()) {
                found.addAll(kernel.withAlias(name));
            }
        }
        var wishes = new ArrayList<ModuleFile>();
        for (var module : found) {
            if (!needsOneOf(chain, module, new LinkedHashSet<>())) {
                wishes.add(module);
            }
        }
        return wishes;
    }

    private boolean needsOneOf(Set<ModuleFile> chain, ModuleFile module, SequencedSet<ModuleFile> seen)
            throws IOException {
        if (chain.contains(module)) {
            return true;
        }
        if (!seen.add(module)) {
            return false;
        }
        for (var name : depends(module)) {
            var need = kernel.modules().get(name);
            if (need != null && needsOneOf(chain, need, seen)) {
                return true;
            }
        }
        return false;
    }

    private List<String> depends(ModuleFile module) throws IOException {
        try {
            return kernel.info(module).depends();
        } catch (MalformedFileException damaged) {
            // Told when it is loaded itself.
            return List.of();
        }
    }
}
