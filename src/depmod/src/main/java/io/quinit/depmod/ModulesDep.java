package io.quinit.depmod;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What depmod wrote of a kernel: {@code modules.dep} (a line a module: its path, a colon, and the paths of all that has to be loaded
 * before it, to be loaded from right to left), {@code modules.builtin} and {@code modules.alias}.
 *
 * @see <a href="https://man7.org/linux/man-pages/man5/modules.dep.5.html">modules.dep(5)</a>
 */
public final class ModulesDep implements KernelModules {
    private final Map<String, List<String>> files = new HashMap<>();
    private final Set<String> builtIn = new HashSet<>();
    private final AliasTable aliases;

    /**
     * @param modulesDep lines of {@code path: dependency …}, paths below the kernel's folder
     * @param modulesBuiltin a path a line
     * @param modulesAlias lines of {@code alias PATTERN MODULE}
     */
    public ModulesDep(String modulesDep, String modulesBuiltin, String modulesAlias) {
        modulesDep.lines().forEach(this::add);
        modulesBuiltin.lines().filter(path -> !path.isBlank()).forEach(path -> builtIn.add(ModuleName.of(path)));
        aliases = AliasTable.parse(modulesAlias);
    }

    private void add(String line) {
        var colon = line.indexOf(':');
        if (colon > 0) {
            var inLoadOrder = new ArrayList<String>();
            // depmod writes the dependency that has to come first last.
            for (var path : line.substring(colon + 1).split(" ")) {
                if (!path.isEmpty()) {
                    inLoadOrder.addFirst(path);
                }
            }
            inLoadOrder.add(line.substring(0, colon));
            files.put(ModuleName.of(line.substring(0, colon)), List.copyOf(inLoadOrder));
        }
    }

    /**
     * A {@code modules.dep} sorted by path. Soft dependencies ({@code pre}) count as dependencies, since the file has no other way to
     * say them.
     *
     * @param needs path of a module to all that has to be loaded before it, in load order
     */
    public static String text(Map<String, List<String>> needs) {
        var text = new StringBuilder();
        needs.keySet().stream().sorted(Comparator.naturalOrder()).forEach(path -> {
            text.append(path).append(':');
            needs.get(path).reversed().forEach(need -> text.append(' ').append(need));
            text.append('\n');
        });
        return text.toString();
    }

    @Override
    public List<String> filesOf(String module) {
        return files.getOrDefault(ModuleName.of(module), List.of());
    }

    @Override
    public boolean isBuiltIn(String module) {
        return builtIn.contains(ModuleName.of(module));
    }

    @Override
    public List<String> forDevice(String modalias) {
        return aliases.modulesOf(modalias);
    }

    @Override
    public boolean isEmpty() {
        return files.isEmpty() && builtIn.isEmpty();
    }
}
