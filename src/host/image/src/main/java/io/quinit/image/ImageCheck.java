package io.quinit.image;

import io.quinit.elf.ElfMachine;
import io.quinit.modules.AliasTable;
import io.quinit.modules.LoadPlan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/** Looks through a target image for all that keeps an init from booting it. */
public final class ImageCheck {
    private final FileTree tree;
    private final ImageSpec spec;
    private final SequencedSet<ImageProblem> problems = new LinkedHashSet<>();
    private final List<LoadPlan> plans = new ArrayList<>();

    private ImageCheck(FileTree tree, ImageSpec spec) {
        this.tree = tree;
        this.spec = spec;
    }

    /** @throws IOException when a file of the image cannot be read at all */
    public static ImageReport of(FileTree tree, ImageSpec spec) throws IOException {
        var check = new ImageCheck(tree, spec);
        check.kernels();
        if (spec.agent().isPresent()) {
            check.problems.addAll(AgentCheck.problems(tree, spec.agent().get(), spec.architecture()));
        }
        return new ImageReport(List.copyOf(check.problems), List.copyOf(check.plans));
    }

    private void kernels() throws IOException {
        try {
            var kernels = TargetKernel.in(tree);
            if (kernels.isEmpty()) {
                report(Check.NO_KERNEL, "lib/modules", noKernel());
            }
            for (var kernel : kernels) {
                var others = kernels.stream().filter(other -> other != kernel).toList();
                check(kernel, ModuleResolver.resolve(kernel, others, spec.wanted()));
            }
        } catch (MalformedFileException out) {
            report(Check.LINK, "lib/modules", out.getMessage());
        }
    }

    private void check(TargetKernel kernel, ModulePlan plan) throws IOException {
        var machine = ModuleFit.machineOf(kernel, plan.loadOrder());
        if (machine.isPresent() && machine.get() != spec.architecture().machine()) {
            report(
                    Check.ARCHITECTURE,
                    kernel.version(),
                    "%s is for %s, this init for %s: take the image for %s, or name another architecture in its properties"
                            .formatted(
                                    kernel,
                                    ElfMachine.nameOf(machine.get()),
                                    spec.architecture(),
                                    spec.architecture()));
        }
        problems.addAll(plan.problems());
        plans.add(new LoadPlan(spec.name(), kernel.version(), plan.needs(), plan.builtIn(), aliases(kernel, plan)));
    }

    /** For init.modules.coldplug: only those of modules that are there. */
    private static AliasTable aliases(TargetKernel kernel, ModulePlan plan) throws IOException {
        var aliases = new ArrayList<AliasTable.Alias>();
        for (var module : plan.loadOrder()) {
            for (var pattern : aliasesOf(kernel, module)) {
                // Only buses have a colon behind their name; the rest (crypto-lz4, fs-ext4) is asked for by the kernel
                // itself.
                if (pattern.contains(":") && pattern.chars().noneMatch(Character::isWhitespace)) {
                    aliases.add(new AliasTable.Alias(pattern, module.name()));
                }
            }
        }
        return new AliasTable(aliases);
    }

    private static List<String> aliasesOf(TargetKernel kernel, ModuleFile module) throws IOException {
        try {
            return kernel.info(module).aliases();
        } catch (MalformedFileException damaged) {
            return List.of();
        }
    }

    private String noKernel() {
        return tree.files().isEmpty()
                ? "the image is empty"
                : "the image holds no kernel's modules: there is no lib/modules/VERSION among its %d files; say so with warnings=%s where that is meant"
                        .formatted(tree.files().size(), Check.NO_KERNEL.word());
    }

    private void report(Check check, String subject, String message) {
        problems.add(new ImageProblem(check, subject, message));
    }
}
