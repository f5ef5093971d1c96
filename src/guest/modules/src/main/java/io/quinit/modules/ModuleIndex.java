package io.quinit.modules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Modules by name, wherever what is known of them comes from. */
abstract sealed class ModuleIndex implements KernelModules permits LoadPlan, ModulesDep {
    private final Map<String, List<String>> files = new HashMap<>();
    private final Set<String> builtIn = new HashSet<>();
    private final AliasTable aliases;

    ModuleIndex(AliasTable aliases) {
        this.aliases = aliases;
    }

    /** @param inLoadOrder the files of a module, itself last */
    final void add(List<String> inLoadOrder) {
        files.put(ModuleName.of(inLoadOrder.getLast()), List.copyOf(inLoadOrder));
    }

    final void addBuiltIn(String path) {
        builtIn.add(ModuleName.of(path));
    }

    /** For which devices the modules are. */
    public final AliasTable aliases() {
        return aliases;
    }

    @Override
    public final List<String> filesOf(String module) {
        return files.getOrDefault(ModuleName.of(module), List.of());
    }

    @Override
    public final boolean isBuiltIn(String module) {
        return builtIn.contains(ModuleName.of(module));
    }

    @Override
    public final List<String> forDevice(String modalias) {
        return aliases.modulesOf(modalias);
    }

    @Override
    public final boolean isEmpty() {
        return files.isEmpty() && builtIn.isEmpty();
    }
}
