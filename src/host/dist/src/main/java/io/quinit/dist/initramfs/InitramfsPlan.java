package io.quinit.dist.initramfs;

import io.quinit.host.HostFailure;
import io.quinit.image.TargetKernel;
import io.quinit.modules.LoadPlan;
import io.quinit.modules.PlanFile;
import io.quinit.modules.WantedModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which modules an initramfs gets: those of the build's plan for its kernel, or, where the build knew nothing of that kernel, those
 * that the boot steps want.
 *
 * @param file what the build of the init wrote
 * @param image the target image whose plan is meant; empty for the only one that has the kernel
 */
public record InitramfsPlan(PlanFile file, Optional<String> image) {
    /** Of a build that is not known. */
    public static final PlanFile NOTHING = new PlanFile(List.of(), List.of());

    /** @throws HostFailure naming the file and its first faulty line */
    public static PlanFile read(Path file) throws IOException {
        try {
            return PlanFile.parse(Files.readString(file));
        } catch (IllegalArgumentException failure) {
            throw new HostFailure("%s: %s".formatted(file, failure.getMessage()), failure);
        }
    }

    /**
     * As {@link #modules(TargetKernel, List, InitramfsModules.Storage, boolean)}.
     *
     * @param directory of the unpacked kernel package
     * @param version which kernel, where the directory holds more than one
     * @throws HostFailure when the image that is meant has no plan for that kernel
     */
    public InitramfsModules modules(
            Path directory,
            Optional<String> version,
            List<String> extra,
            InitramfsModules.Storage storage,
            boolean strict)
            throws IOException {
        var kernel = KernelChoice.in(directory, version);
        if (image.isPresent()) {
            requirePlan(kernel);
        }
        return modules(kernel, extra, storage, strict);
    }

    /**
     * @param extra names of modules that are wanted besides
     * @param strict whether a wanted module that the kernel does not have is a failure, too
     */
    public InitramfsModules modules(
            TargetKernel kernel, List<String> extra, InitramfsModules.Storage storage, boolean strict)
            throws IOException {
        var plan = plan(kernel.version());
        if (plan.isPresent()) {
            checkExtra(plan.get(), extra);
            return InitramfsModules.planned(kernel, plan.get(), storage);
        }
        var wanted = new ArrayList<>(file.wanted());
        extra.forEach(name -> wanted.add(WantedModule.always("--module", name)));
        var modules = InitramfsModules.resolved(kernel, wanted, storage, strict);
        return file.wanted().isEmpty()
                ? modules
                : modules.warning("the init was not checked against kernel %s%s: it will read modules.dep at boot"
                        .formatted(
                                kernel.version(),
                                image.map(name -> " of image " + name).orElse("")));
    }

    private void requirePlan(TargetKernel kernel) {
        if (plan(kernel.version()).isEmpty()) {
            throw new HostFailure("the build checked no image %s with kernel %s; it checked %s"
                    .formatted(
                            image.orElse(""),
                            kernel.version(),
                            file.plans().stream()
                                    .map(plan -> plan.image() + " with " + plan.kernel())
                                    .collect(Collectors.joining(", "))));
        }
    }

    private Optional<LoadPlan> plan(String release) {
        var plans = file.plans().stream()
                .filter(plan -> plan.kernel().equals(release))
                .filter(plan -> image.isEmpty() || image.get().equals(plan.image()))
                .toList();
        if (plans.size() > 1) {
            throw new HostFailure("the build checked several images with kernel %s: %s; name one of them with --image"
                    .formatted(release, plans.stream().map(LoadPlan::image).collect(Collectors.joining(", "))));
        }
        return plans.stream().findFirst();
    }

    /** The init looks nowhere but in the plan for a kernel that it has one for. */
    private static void checkExtra(LoadPlan plan, List<String> extra) {
        for (var name : extra) {
            if (plan.filesOf(name).isEmpty() && !plan.isBuiltIn(name)) {
                throw new HostFailure(
                        ("--module %s: the init's plan for kernel %s does not have it, so it would not be found at"
                                        + " boot; list it in modules= of config/images/%s.properties and build the init again")
                                .formatted(name, plan.kernel(), plan.image()));
            }
        }
    }
}
