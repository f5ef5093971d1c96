package io.quinit.loader;

import io.quinit.cmdline.CommaList;
import io.quinit.cmdline.KernelCommandLine;
import io.quinit.modules.ModuleName;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the command line says of single modules: parameters, and which are never loaded. */
final class ModuleSettings {
    private final Map<String, List<String>> parameters;
    private final Set<String> denied;

    ModuleSettings(KernelCommandLine line, ModulesConfig config) {
        this.parameters = line.moduleParameters();
        this.denied = config.deny().orElse(CommaList.NONE).stream()
                .map(ModuleName::of)
                .collect(Collectors.toSet());
    }

    /** As finit_module(2) takes them; empty where there are none. */
    String parametersOf(String module) {
        return String.join(" ", parameters.getOrDefault(ModuleName.of(module), List.of()));
    }

    boolean isDenied(String module) {
        return denied.contains(ModuleName.of(module));
    }
}
