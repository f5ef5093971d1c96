package io.quinit.image;

import io.quinit.depmod.ModuleName;
import io.quinit.depmod.WantedModule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.TreeSet;

/**
 * Works out which modules to load on a kernel, from what the modules say about themselves ({@code depends}, {@code softdep}): an
 * unpacked kernel package has no modules.dep. All problems are collected, none ends the work.
 */
public final class ModuleResolver {
    private final TargetKernel kernel;
    private final SequencedSet<ModuleFile> loadOrder = new LinkedHashSet<>();
    private final Map<String, List<ModuleFile>> direct = new LinkedHashMap<>();
    private final Collection<String> builtIn = new TreeSet<>();
    private final List<ModuleProblem> problems = new ArrayList<>();
    /** The modules between a wanted one and the one looked at: what finds a cycle. */
    private final SequencedSet<ModuleFile> chain = new LinkedHashSet<>();

    private ModuleResolver(TargetKernel kernel) {
        this.kernel = kernel;
    }

    /** @throws IOException when a file of the image cannot be read at all */
    public static ModulePlan resolve(TargetKernel kernel, List<WantedModule> wanted) throws IOException {
        var resolver = new ModuleResolver(kernel);
        for (var module : wanted) {
            resolver.want(module);
        }
        return resolver.plan();
    }

    private void want(WantedModule wanted) throws IOException {
        var name = ModuleName.of(wanted.name());
        if (kernel.builtIn().containsKey(name)) {
            builtIn.add(kernel.builtIn().get(name));
        } else if (kernel.modules().containsKey(name)) {
            add(kernel.modules().get(name), wanted);
        } else {
            report(
                    ModuleProblem.Kind.ABSENT,
                    name,
                    wanted,
                    "module %s, wanted by %s, is not in %s, neither below %s nor built in: %s"
                            .formatted(name, wanted, kernel, kernel.folder(), AbsenceCause.of(kernel, name)));
        }
    }

    private void add(ModuleFile module, WantedModule wanted) throws IOException {
        if (chain.contains(module)) {
            reportCycle(module, wanted);
            return;
        }
        if (direct.containsKey(module.name())) {
            return;
        }
        chain.add(module);
        var info = info(module, wanted);
        var needs = new LinkedHashSet<>(soft(info.softPre()));
        needs.addAll(dependencies(module, info, wanted));
        direct.put(module.name(), List.copyOf(needs));
        for (var need : needs) {
            add(need, wanted);
        }
        chain.remove(module);
        loadOrder.add(module);
        for (var after : soft(info.softPost())) {
            add(after, wanted);
        }
    }

    private ModuleInfo info(ModuleFile module, WantedModule wanted) throws IOException {
        try {
            var info = kernel.info(module);
            if (!info.vermagic().startsWith(kernel.version() + " ")) {
                report(
                        ModuleProblem.Kind.OTHER_KERNEL,
                        module.name(),
                        wanted,
                        "module %s, wanted by %s, is for another kernel than %s: its vermagic is \"%s\""
                                .formatted(path(module), wanted, kernel, info.vermagic()));
            }
            return info;
        } catch (MalformedFileException failure) {
            report(
                    ModuleProblem.Kind.MALFORMED,
                    module.name(),
                    wanted,
                    "module wanted by %s on %s is damaged: %s".formatted(wanted, kernel, failure.getMessage()));
            return new ModuleInfo("", "", List.of(), List.of(), List.of(), List.of(), List.of());
        }
    }

    private List<ModuleFile> dependencies(ModuleFile module, ModuleInfo info, WantedModule wanted) throws IOException {
        var found = new ArrayList<ModuleFile>();
        for (var name : info.depends()) {
            if (kernel.modules().containsKey(name)) {
                found.add(kernel.modules().get(name));
            } else if (!kernel.builtIn().containsKey(name)) {
                report(
                        ModuleProblem.Kind.DEPENDENCY_ABSENT,
                        name,
                        wanted,
                        "module %s, which %s (wanted by %s) depends on, is not in %s: %s"
                                .formatted(name, path(module), wanted, kernel, AbsenceCause.of(kernel, name)));
            }
        }
        return found;
    }

    /** Soft dependencies are wishes: what is not there, or is built in, is left out, and one that closes a circle is dropped. */
    private List<ModuleFile> soft(List<String> names) throws IOException {
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
            if (!needsOneOfChain(module, new LinkedHashSet<>())) {
                wishes.add(module);
            }
        }
        return wishes;
    }

    private boolean needsOneOfChain(ModuleFile module, SequencedSet<ModuleFile> seen) throws IOException {
        if (chain.contains(module)) {
            return true;
        }
        if (!seen.add(module)) {
            return false;
        }
        for (var name : kernel.info(module).depends()) {
            var need = kernel.modules().get(name);
            if (need != null && needsOneOfChain(need, seen)) {
                return true;
            }
        }
        return false;
    }

    private void reportCycle(ModuleFile module, WantedModule wanted) {
        var names = new ArrayList<>(chain.stream()
                .map(ModuleFile::name)
                .dropWhile(name -> !name.equals(module.name()))
                .toList());
        names.add(module.name());
        report(
                ModuleProblem.Kind.CYCLE,
                module.name(),
                wanted,
                "module %s, wanted by %s, depends on itself in %s: %s"
                        .formatted(path(module), wanted, kernel, String.join(" -> ", names)));
    }

    private void report(ModuleProblem.Kind kind, String module, WantedModule wanted, String message) {
        problems.add(new ModuleProblem(kind, module, wanted, message));
    }

    private String path(ModuleFile module) {
        return kernel.folder() + "/" + module.path();
    }

    private ModulePlan plan() {
        var needs = new LinkedHashMap<String, List<String>>();
        for (var module : loadOrder) {
            var all = new LinkedHashSet<String>();
            direct.get(module.name()).forEach(need -> {
                // Each need was loaded before this module, so that its own needs are known, unless they form a circle.
                all.addAll(needs.getOrDefault(need.path(), List.of()));
                all.add(need.path());
            });
            needs.put(module.path(), List.copyOf(all));
        }
        return new ModulePlan(kernel, List.copyOf(loadOrder), needs, List.copyOf(builtIn), List.copyOf(problems));
    }
}
