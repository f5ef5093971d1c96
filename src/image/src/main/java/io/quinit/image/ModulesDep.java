package io.quinit.image;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The text of a {@code modules.dep}, see modules.dep(5): a line a module, its path, a colon, and the paths of all that has to be
 * loaded before it, to be loaded from right to left. Soft dependencies ({@code pre}) count as dependencies here, since the file has
 * no other way to say them.
 */
public final class ModulesDep {
    private ModulesDep() {}

    /** @param path where a module is stored, relative to the module folder */
    public static String of(ModulePlan plan, Function<ModuleFile, String> path) {
        return plan.loadOrder().stream()
                .sorted(Comparator.comparing(ModuleFile::path))
                .map(module -> line(plan, module, path))
                .collect(Collectors.joining());
    }

    private static String line(ModulePlan plan, ModuleFile module, Function<ModuleFile, String> path) {
        var words = new ArrayList<String>();
        words.add(path.apply(module) + ":");
        plan.needs().get(module.name()).reversed().forEach(need -> words.add(path.apply(need)));
        return String.join(" ", words) + "\n";
    }
}
