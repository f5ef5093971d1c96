package io.quinit.image;

import io.quinit.modules.ModuleName;
import io.quinit.modules.WantedModule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.TreeSet;

/**
 * Works out which modules to load on a kernel, from what the modules say about themselves ({@code depends}, {@code softdep}) and from
 * {@code modules.dep}, which an unpacked kernel package has not got. All problems are collected, none ends the work.
 */
public final class ModuleResolver {
    private final TargetKernel kernel;
    private final AbsenceCause absence;
    private final SoftDependencies soft;
    private final SequencedMap<ModuleFile, WantedModule> loadOrder = new LinkedHashMap<>();
    private final Map<String, List<ModuleFile>> direct = new LinkedHashMap<>();
    private final Collection<String> builtIn = new TreeSet<>();
    private final List<ImageProblem> problems = new ArrayList<>();
    /** The modules between a wanted one and the one looked at: what finds a circle. */
    private final SequencedSet<ModuleFile> chain = new LinkedHashSet<>();

    private ModuleResolver(TargetKernel kernel, List<TargetKernel> others) {
        this.kernel = kernel;
        this.absence = new AbsenceCause(kernel, others);
        this.soft = new SoftDependencies(kernel);
    }

    /** For a kernel whose image holds no other; @throws IOException when a file of the image cannot be read at all */
    public static ModulePlan resolve(TargetKernel kernel, List<WantedModule> wanted) throws IOException {
        return resolve(kernel, List.of(), wanted);
    }

    /**
     * @param others the other kernels of the image: where a module that is missing may be
     * @throws IOException when a file of the image cannot be read at all
     */
    public static ModulePlan resolve(TargetKernel kernel, List<TargetKernel> others, List<WantedModule> wanted)
            throws IOException {
        var resolver = new ModuleResolver(kernel, others);
        for (var module : wanted) {
            resolver.want(module);
        }
        resolver.problems.addAll(ModuleFit.problems(kernel, resolver.loadOrder));
        return resolver.plan();
    }

    private void want(WantedModule wanted) throws IOException {
        var name = ModuleName.of(wanted.name());
        var file = kernel.modules().get(name);
        if (kernel.builtIn().containsKey(name)) {
            builtIn.add(kernel.builtIn().get(name));
        } else if (file != null) {
            checkPath(file, wanted);
            add(file, wanted);
        } else if (kernel.brokenLinks().containsKey(name)) {
            report(
                    Check.LINK,
                    name,
                    "module %s, wanted by %s, is no file in %s: %s"
                            .formatted(
                                    name, wanted, kernel, kernel.brokenLinks().get(name)));
        } else {
            report(
                    Check.MISSING,
                    name,
                    "module %s, wanted by %s, is not in %s, neither below %s nor built in: %s"
                            .formatted(wanted.name(), wanted, kernel, kernel.directory(), absence.of(name)));
        }
    }

    /** A module that is wanted by its path has to be there, compressed or not. */
    private void checkPath(ModuleFile file, WantedModule wanted) {
        if (wanted.name().contains("/") && !file.isAt(wanted.name())) {
            report(
                    Check.MOVED,
                    file.name(),
                    "module %s, wanted by %s, has moved in %s: it is %s there; ask for it by its name, %s, which stays"
                            .formatted(wanted.name(), wanted, kernel, file.path(), file.name()));
        }
    }

    private void add(ModuleFile module, WantedModule wanted) throws IOException {
        if (chain.contains(module)) {
            reportCircle(module, wanted);
            return;
        }
        if (direct.containsKey(module.name())) {
            return;
        }
        chain.add(module);
        var info = info(module, wanted);
        var needs = new LinkedHashSet<>(soft.of(info.softPre(), chain));
        needs.addAll(dependencies(module, info, wanted));
        direct.put(module.name(), List.copyOf(needs));
        for (var need : needs) {
            add(need, wanted);
        }
        chain.remove(module);
        loadOrder.put(module, wanted);
        for (var after : soft.of(info.softPost(), chain)) {
            add(after, wanted);
        }
    }

    private ModuleInfo info(ModuleFile module, WantedModule wanted) throws IOException {
        try {
            return kernel.info(module);
        } catch (MalformedFileException failure) {
            report(
                    Check.DAMAGED,
                    module.name(),
                    "module wanted by %s on %s is damaged: %s; fetch the image again"
                            .formatted(wanted, kernel, failure.getMessage()));
            return ModuleInfo.NOTHING;
        }
    }

    private List<ModuleFile> dependencies(ModuleFile module, ModuleInfo info, WantedModule wanted) throws IOException {
        var names = new LinkedHashSet<>(info.depends());
        kernel.dependenciesOf(module).forEach(path -> names.add(ModuleName.of(path)));
        var found = new ArrayList<ModuleFile>();
        for (var name : names) {
            if (kernel.modules().containsKey(name)) {
                found.add(kernel.modules().get(name));
            } else if (!kernel.builtIn().containsKey(name)) {
                report(
                        Check.DEPENDENCY,
                        name,
                        "module %s, which %s (wanted by %s) depends on%s, is not in %s: %s"
                                .formatted(
                                        name,
                                        path(module),
                                        wanted,
                                        info.depends().contains(name) ? "" : " by modules.dep",
                                        kernel,
                                        kernel.brokenLinks().getOrDefault(name, absence.of(name))));
            }
        }
        return found;
    }

    private void reportCircle(ModuleFile module, WantedModule wanted) {
        var names = new ArrayList<>(chain.stream()
                .map(ModuleFile::name)
                .dropWhile(name -> !name.equals(module.name()))
                .toList());
        names.add(module.name());
        report(
                Check.CIRCLE,
                module.name(),
                "module %s, wanted by %s, depends on itself in %s: %s; no kernel loads it, so the image is not as it was built"
                        .formatted(path(module), wanted, kernel, String.join(" -> ", names)));
    }

    private void report(Check check, String module, String message) {
        problems.add(new ImageProblem(check, module, message));
    }

    private String path(ModuleFile module) {
        return kernel.directory() + "/" + module.path();
    }

    private ModulePlan plan() {
        var needs = new LinkedHashMap<String, List<String>>();
        for (var module : loadOrder.keySet()) {
            var all = new LinkedHashSet<String>();
            direct.get(module.name()).forEach(need -> {
                // Each need was loaded before this module, so that its own needs are known, unless they form a circle.
                all.addAll(needs.getOrDefault(need.path(), List.of()));
                all.add(need.path());
            });
            needs.put(module.path(), List.copyOf(all));
        }
        return new ModulePlan(
                kernel, List.copyOf(loadOrder.keySet()), needs, List.copyOf(builtIn), List.copyOf(problems));
    }
}
