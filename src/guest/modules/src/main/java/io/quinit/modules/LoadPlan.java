package io.quinit.modules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeSet;

/** What the build worked out for one kernel of an image: which files a module takes, in which order. */
public final class LoadPlan extends ModuleIndex {
    private final String image;
    private final String kernel;
    private final SequencedMap<String, List<String>> needs;
    private final List<String> builtIn;

    /**
     * @param image name of the target image that holds the kernel
     * @param kernel its release, as in {@code uname -r}
     * @param needs path of each module, in load order, to the paths of all that has to be loaded before it, in load order
     * @param builtIn paths of the wanted modules that are built in
     * @param aliases for which devices the modules are
     */
    public LoadPlan(
            String image,
            String kernel,
            SequencedMap<String, List<String>> needs,
            List<String> builtIn,
            AliasTable aliases) {
        super(aliases);
        this.image = image;
        this.kernel = kernel;
        this.needs = needs;
        this.builtIn = List.copyOf(builtIn);
        needs.forEach((path, before) -> {
            var all = new ArrayList<>(before);
            all.add(path);
            add(all);
        });
        builtIn.forEach(this::addBuiltIn);
    }

    /** What several images that hold the same kernel know of it together; where they differ the first one counts. */
    public static LoadPlan of(List<LoadPlan> plans) {
        var needs = new LinkedHashMap<String, List<String>>();
        var builtIn = new TreeSet<String>();
        var aliases = new LinkedHashSet<AliasTable.Alias>();
        var names = new HashSet<String>();
        for (var plan : plans) {
            plan.needs.forEach((path, before) -> {
                if (names.add(ModuleName.of(path))) {
                    needs.put(path, before);
                }
            });
            builtIn.addAll(plan.builtIn);
            aliases.addAll(plan.aliases().aliases());
        }
        var images = String.join(", ", plans.stream().map(LoadPlan::image).toList());
        var kernel = plans.getFirst().kernel;
        return new LoadPlan(images, kernel, needs, List.copyOf(builtIn), new AliasTable(List.copyOf(aliases)));
    }

    public String image() {
        return image;
    }

    public String kernel() {
        return kernel;
    }

    public SequencedMap<String, List<String>> needs() {
        return needs;
    }

    public List<String> builtIn() {
        return builtIn;
    }
}
