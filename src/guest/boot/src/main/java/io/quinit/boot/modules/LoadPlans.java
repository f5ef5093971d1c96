package io.quinit.boot.modules;

import io.quinit.modules.KernelModules;
import io.quinit.modules.LoadPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the build worked out for the kernels of its target images. */
public final class LoadPlans {
    private final List<LoadPlan> all;
    private final Map<String, LoadPlan> byKernel = new LinkedHashMap<>();

    public LoadPlans(List<LoadPlan> all) {
        this.all = List.copyOf(all);
        var grouped = new LinkedHashMap<String, List<LoadPlan>>();
        all.forEach(plan -> grouped.computeIfAbsent(plan.kernel(), kernel -> new ArrayList<>())
                .add(plan));
        grouped.forEach((kernel, plans) -> byKernel.put(kernel, LoadPlan.of(plans)));
    }

    /** One for each kernel of each image. */
    public List<LoadPlan> all() {
        return all;
    }

    /** @param release as in {@code uname -r} */
    public Optional<KernelModules> of(String release) {
        return Optional.ofNullable(byKernel.get(release));
    }

    /** Releases of the kernels that there are plans for. */
    public Set<String> kernels() {
        return byKernel.keySet();
    }
}
