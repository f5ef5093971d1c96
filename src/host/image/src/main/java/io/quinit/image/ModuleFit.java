package io.quinit.image;

import io.quinit.elf.ElfMachine;
import io.quinit.modules.WantedModule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/** Whether modules are made for the kernel that they lie with: release, build options and processor. */
final class ModuleFit {
    private final TargetKernel kernel;
    private final Optional<Architecture> architecture;
    private final List<ImageProblem> problems = new ArrayList<>();
    private final Map<String, Integer> magics = new TreeMap<>();
    private final Map<Integer, Integer> machines = new TreeMap<>();

    private ModuleFit(TargetKernel kernel) throws IOException {
        this.kernel = kernel;
        this.architecture = kernel.architecture();
    }

    /** @param modules each with who asks for it, directly or through another module */
    static List<ImageProblem> problems(TargetKernel kernel, SequencedMap<ModuleFile, WantedModule> modules)
            throws IOException {
        var fit = new ModuleFit(kernel);
        var whole = new ArrayList<ModuleFile>();
        for (var module : modules.keySet()) {
            if (fit.count(module)) {
                whole.add(module);
            }
        }
        for (var module : whole) {
            fit.check(module, modules.get(module));
        }
        return fit.problems;
    }

    /** What a kernel is for: what its kernel file says, else what most of its modules are for. */
    static Optional<Integer> machineOf(TargetKernel kernel, Collection<ModuleFile> modules) throws IOException {
        var fit = new ModuleFit(kernel);
        for (var module : modules) {
            fit.count(module);
        }
        return fit.machine();
    }

    /** @return false where it is no module, which has been told already */
    private boolean count(ModuleFile module) throws IOException {
        try {
            var magic = kernel.info(module).vermagic();
            if (release(magic).equals(kernel.version())) {
                magics.merge(magic, 1, Integer::sum);
            }
            machines.merge(kernel.machine(module), 1, Integer::sum);
            return true;
        } catch (MalformedFileException damaged) {
            return false;
        }
    }

    private Optional<Integer> machine() {
        return architecture.map(Architecture::machine).or(() -> most(machines));
    }

    private void check(ModuleFile module, WantedModule wanted) throws IOException {
        var magic = kernel.info(module).vermagic();
        var path = "%s/%s, wanted by %s,".formatted(kernel.directory(), module.path(), wanted);
        var machine = machine().orElseThrow();
        if (kernel.machine(module) != machine) {
            problems.add(new ImageProblem(
                    Check.ARCHITECTURE,
                    module.name(),
                    "module %s is for %s, %s for %s: it was copied from a kernel for other machines"
                            .formatted(
                                    path,
                                    ElfMachine.nameOf(kernel.machine(module)),
                                    kernel,
                                    ElfMachine.nameOf(machine))));
        } else if (!release(magic).equals(kernel.version())) {
            problems.add(new ImageProblem(
                    Check.OTHER_KERNEL,
                    module.name(),
                    "module %s was made for kernel \"%s\", not for %s (its vermagic is \"%s\"): it was copied from another version's"
                                    .formatted(path, release(magic), kernel, magic)
                            + " package; take kernel and modules from the same one"));
        } else if (!magic.equals(most(magics).orElseThrow())) {
            problems.add(new ImageProblem(
                    Check.OTHER_KERNEL,
                    module.name(),
                    "module %s was made with other options than the rest of %s: its vermagic is \"%s\", theirs \"%s\""
                            .formatted(path, kernel, magic, most(magics).orElseThrow())));
        }
    }

    private static String release(String magic) {
        var blank = magic.indexOf(' ');
        return blank < 0 ? magic : magic.substring(0, blank);
    }

    private static <T> Optional<T> most(Map<T, Integer> counts) {
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }
}
