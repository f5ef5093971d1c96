package io.quinit.plan;

import io.quinit.boot.modules.LoadPlans;
import io.quinit.modules.KernelModules;
import io.quinit.modules.LoadPlan;
import io.quinit.plan.BootPlan.PlannedStep;
import java.util.ArrayList;
import java.util.List;

/**
 * What the modules of a boot are in one target image, by what the build worked out.
 *
 * @param image its name; empty where no image was asked about
 * @param kernels none where the build did not check it
 */
public record ImagePlan(String image, List<OfKernel> kernels) {
    /** No image was asked about. */
    public static final ImagePlan NONE = new ImagePlan("", List.of());

    /** What the steps load on one of its kernels, in their order. */
    public record OfKernel(String release, List<Module> modules) {}

    /**
     * A module that a step loads.
     *
     * @param step its identifier
     * @param files what it needs first and itself last, relative to the kernel's folder; none where it is built in or missing
     */
    public record Module(String step, String name, boolean builtIn, List<String> files) {
        private static Module of(String step, String name, KernelModules modules) {
            var builtIn = modules.isBuiltIn(name);
            return new Module(step, name, builtIn, builtIn ? List.of() : modules.filesOf(name));
        }

        /** Neither built in nor in the image. */
        public boolean missing() {
            return !builtIn && files.isEmpty();
        }
    }

    public static ImagePlan of(String image, LoadPlans plans, List<PlannedStep> steps) {
        return new ImagePlan(
                image,
                plans.all().stream()
                        .filter(plan -> plan.image().equals(image))
                        .map(plan -> ofKernel(plan, steps))
                        .toList());
    }

    private static OfKernel ofKernel(LoadPlan plan, List<PlannedStep> steps) {
        var modules = new ArrayList<Module>();
        for (var step : steps) {
            for (var name : step.plan().modules()) {
                modules.add(Module.of(step.placed().id(), name, plan));
            }
        }
        return new OfKernel(plan.kernel(), modules);
    }
}
